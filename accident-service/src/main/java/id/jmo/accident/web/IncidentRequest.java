package id.jmo.accident.web;

import id.jmo.accident.model.AccidentKind;
import id.jmo.accident.model.Incident;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.WellFormedPhone;
import id.jmo.platform.values.Confidential;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The parts of requests that say what happened, and who says so. */
final class IncidentRequest {

    static final int LINE = 200;
    static final int TEXT = 4_000;

    private IncidentRequest() {}

    /** Whom to call. */
    record Contact(
            @Schema(example = "Siti Rahma") @NotBlank @Size(max = LINE) @PlainText
            String name,

            @Schema(example = "0812-3456-7890") @NotNull @WellFormedPhone
            String phone) {

        @Override
        public String toString() {
            return "Contact[hidden]";
        }
    }

    /**
     * A work accident.
     *
     * @param at when it happened
     * @param causeSource what caused it: a machine, a vehicle, a fall
     */
    record WorkAccident(
            @NotNull OffsetDateTime at,
            @NotBlank @Size(max = LINE) @PlainText String place,
            @NotBlank @Size(max = TEXT) @PlainText String chronology,
            @NotBlank @Size(max = LINE) @PlainText String causeSource) {

        @Override
        public String toString() {
            return "WorkAccident[hidden]";
        }
    }

    /** An occupational disease. */
    record OccupationalDisease(
            @NotNull LocalDate diagnosedOn,
            @NotBlank @Size(max = LINE) @PlainText String occupation,
            @NotNull @Min(0) @Max(900) Integer totalTenureMonths,
            @NotNull @Min(0) @Max(900) Integer latestTenureMonths,
            @NotBlank @Size(max = LINE) @PlainText String exposureSource,
            @NotBlank @Size(max = TEXT) @PlainText String diagnosis) {

        @Override
        public String toString() {
            return "OccupationalDisease[hidden]";
        }
    }

    /**
     * The incident of a request, which must have the part that its kind names and not the other.
     *
     * @throws Problem 400 with both parts as faults, as far as they are wrong
     */
    static Incident of(AccidentKind kind, @Nullable WorkAccident accident, @Nullable OccupationalDisease disease) {
        return switch (kind) {
            case ACCIDENT -> {
                if (accident == null || disease != null) {
                    throw wrongPart("accident", accident == null, "disease", disease != null);
                }
                yield new Incident.WorkAccident(
                        accident.at().toInstant(),
                        Confidential.of(accident.place()),
                        Confidential.of(accident.chronology()),
                        Confidential.of(accident.causeSource()));
            }
            case DISEASE -> {
                if (disease == null || accident != null) {
                    throw wrongPart("disease", disease == null, "accident", accident != null);
                }
                yield new Incident.OccupationalDisease(
                        disease.diagnosedOn(),
                        Confidential.of(disease.occupation()),
                        disease.totalTenureMonths(),
                        disease.latestTenureMonths(),
                        Confidential.of(disease.exposureSource()),
                        Confidential.of(disease.diagnosis()));
            }
        };
    }

    private static Problem wrongPart(String wanted, boolean missing, String unwanted, boolean given) {
        Problem problem = Problem.of(HttpStatus.BAD_REQUEST, "invalid-request");
        if (missing) {
            problem.fault(wanted, "required");
        }
        if (given) {
            problem.fault(unwanted, "kind-differs");
        }
        return problem;
    }
}
