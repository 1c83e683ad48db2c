package id.jmo.accident.web;

import id.jmo.accident.model.StageOne;
import id.jmo.accident.model.StageTwo;
import id.jmo.accident.model.benefit.BenefitFacts;
import id.jmo.accident.model.benefit.BodyPart;
import id.jmo.accident.model.benefit.Outcome;
import id.jmo.accident.model.benefit.SchoolLevel;
import id.jmo.accident.model.benefit.Side;
import id.jmo.accident.model.benefit.TransportMode;
import id.jmo.platform.problems.WellFormedPhone;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Rupiah;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reports of stages I and II as they are sent. */
final class StageRequests {

    private static final int LINE = IncidentRequest.LINE;

    private StageRequests() {}

    /** The report of stage I, with the fields of form 3 KK1. */
    record StageOneRequest(
            @NotNull @Valid Workplace workplace,
            @NotNull @Valid Worker worker,
            @NotNull @Valid Wage wage,
            @NotNull @Valid Scene scene) {

        StageOne.Report report() {
            return new StageOne.Report(workplace.part(), worker.part(), wage.part(), scene.part());
        }
    }

    /**
     * The employer or, for independent workers, their group.
     *
     * @param projectNumber of a construction project
     */
    record Workplace(
            @NotBlank @Size(max = LINE) @PlainText String address,
            @NotNull @Valid IncidentRequest.Contact contact,
            @Size(max = 40) @PlainText @Nullable String projectNumber) {

        StageOne.Workplace part() {
            return new StageOne.Workplace(
                    Confidential.of(address),
                    Confidential.of(contact.name()),
                    Confidential.of(contact.phone()),
                    projectNumber);
        }
    }

    /** @param employedSince the first day of the employment */
    record Worker(
            @NotNull StageOne.Worker.Sex sex,
            @NotBlank @Size(max = LINE) @PlainText String address,

            @NotNull @WellFormedPhone String phone,

            @NotBlank @Size(max = LINE) @PlainText String job,
            @NotBlank @Size(max = LINE) @PlainText String unit,
            @NotNull LocalDate employedSince) {

        StageOne.Worker part() {
            return new StageOne.Worker(sex, Confidential.of(address), Confidential.of(phone), job, unit, employedSince);
        }

        @Override
        public String toString() {
            return "Worker[hidden]";
        }
    }

    /** @param amount a day's or a month's pay in rupiah; for piece work the mean of the last three months */
    record Wage(@NotNull StageOne.Wage.Basis basis, @NotNull Rupiah amount) {

        StageOne.Wage part() {
            return new StageOne.Wage(basis, amount);
        }
    }

    /** @param occurredAt date and hour; of a disease, of its diagnosis */
    record Scene(
            @NotNull StageOne.Scene.Place place,
            @NotNull StageOne.Scene.Circumstance circumstance,
            @NotBlank @Size(max = LINE) @PlainText String address,
            @NotNull OffsetDateTime occurredAt,
            @NotBlank @Size(max = LINE) @PlainText String unsafeAct,
            @NotBlank @Size(max = LINE) @PlainText String unsafeCondition,
            @NotBlank @Size(max = LINE) @PlainText String accidentType,
            @NotBlank @Size(max = LINE) @PlainText String injurySource) {

        StageOne.Scene part() {
            return new StageOne.Scene(
                    place,
                    circumstance,
                    Confidential.of(address),
                    occurredAt.toInstant(),
                    Confidential.of(unsafeAct),
                    Confidential.of(unsafeCondition),
                    Confidential.of(accidentType),
                    Confidential.of(injurySource));
        }

        @Override
        public String toString() {
            return "Scene[hidden]";
        }
    }

    /**
     * The report of stage II, which is the claim too.
     *
     * @param statedAt when the doctor signed the statement
     * @param diedOn of a member who died
     * @param incapacity the time in which the member could not work
     * @param impairments of a partial disability
     * @param transport receipts of the way to hospital and home
     * @param children who go to school, after total disability or death
     */
    record StageTwoRequest(
            @NotNull OffsetDateTime statedAt,
            @NotNull Outcome outcome,
            @Nullable Boolean leftHanded,
            @Nullable LocalDate diedOn,
            @Valid @Nullable Days incapacity,
            @Size(max = 30) @Nullable List<@NotNull @Valid Impairment> impairments,
            @Size(max = 50) @Nullable List<@NotNull @Valid TransportReceipt> transport,
            @Valid @Nullable HomeCare homeCare,
            @Size(max = 10) @Nullable List<@NotNull @Valid Child> children) {

        StageTwo.Report report() {
            return new StageTwo.Report(
                    statedAt.toInstant(),
                    outcome,
                    Boolean.TRUE.equals(leftHanded),
                    diedOn,
                    incapacity == null ? null : new BenefitFacts.Incapacity(incapacity.from(), incapacity.until()),
                    given(impairments).stream().map(Impairment::fact).toList(),
                    given(transport).stream()
                            .map(receipt -> new BenefitFacts.TransportReceipt(receipt.mode(), receipt.paid()))
                            .toList(),
                    homeCare == null
                            ? null
                            : new BenefitFacts.HomeCare(homeCare.from(), homeCare.until(), homeCare.paid()),
                    given(children).stream().map(Child::fact).toList());
        }

        private static <T> List<T> given(@Nullable List<T> list) {
            return list == null ? List.of() : list;
        }

        @Override
        public String toString() {
            return "StageTwoRequest[hidden]";
        }
    }

    /** @param until the last day of it */
    record Days(@NotNull LocalDate from, @NotNull LocalDate until) {}

    /**
     * A part of the body that is lost, or works less.
     *
     * @param measure in the unit of the table, where it has one
     * @param functionLost percent of the function; none if the part itself is lost
     */
    record Impairment(
            @NotNull BodyPart part,
            @Nullable Side side,
            @Min(0) @Max(1_000) @Nullable BigDecimal measure,
            @Min(0) @Max(100) @Nullable BigDecimal functionLost) {

        BenefitFacts.Impairment fact() {
            return new BenefitFacts.Impairment(part, side, measure, functionLost);
        }
    }

    /** @param paid in rupiah */
    record TransportReceipt(
            @NotNull TransportMode mode, @NotNull Rupiah paid) {}

    /** @param paid in rupiah */
    record HomeCare(
            @NotNull LocalDate from,
            @NotNull LocalDate until,
            @NotNull Rupiah paid) {}

    /** @param yearsPaid for how many years of this level a scholarship was paid already */
    record Child(
            @NotNull LocalDate birthDate,
            @NotNull SchoolLevel level,
            @NotNull Boolean married,
            @NotNull Boolean working,
            @NotNull @Min(0) @Max(20) Integer yearsPaid) {

        BenefitFacts.Child fact() {
            return new BenefitFacts.Child(birthDate, level, married, working, yearsPaid);
        }
    }
}
