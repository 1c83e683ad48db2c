package id.jmo.accident.web;

import id.jmo.accident.application.GuaranteeTreatment;
import id.jmo.accident.application.ReadAccidents;
import id.jmo.accident.application.ReportAccident;
import id.jmo.accident.model.Accident;
import id.jmo.accident.model.AccidentKind;
import id.jmo.accident.model.AccidentStatus;
import id.jmo.accident.model.DoctorStatement;
import id.jmo.accident.model.Guarantee;
import id.jmo.accident.model.Informant;
import id.jmo.accident.model.benefit.Outcome;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Page;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The cases that a health facility notified, or in which it treats the member on a letter of guarantee. */
@RestController
@RequestMapping("/api/v1/facility-accidents")
@ForRole(Role.HEALTH_FACILITY)
@Tag(name = "Facility accidents")
class FacilityAccidentController {

    private static final String PATH = "/api/v1/facility-accidents/";

    private final ReportAccident reportAccident;
    private final ReadAccidents accidents;
    private final GuaranteeLetters letters;
    private final Clock clock;

    FacilityAccidentController(
            ReportAccident reportAccident, ReadAccidents accidents, GuaranteeLetters letters, Clock clock) {
        this.reportAccident = reportAccident;
        this.accidents = accidents;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * A case as the health facility sees it: nothing about wages, benefits or other facilities.
     *
     * @param patient the member's name; none as long as it is not known here
     * @param statedAt when the doctor stated the outcome; none before
     * @param guarantees the letters to this facility
     */
    record FacilityView(
            AccidentId accidentId,
            String number,
            AccidentKind kind,
            AccidentStatus status,
            LocalDate happenedOn,
            @Nullable String patient,
            @Nullable OffsetDateTime statedAt,
            List<LetterView> guarantees) {}

    /** @param validUntil the last day of its validity */
    record LetterView(UUID letterId, OffsetDateTime issuedAt, LocalDate validUntil, String link) {}

    /**
     * The doctor's statement, form 3 KK3.
     *
     * @param statedAt when the doctor signed it
     */
    record StatementRequest(
            @NotNull OffsetDateTime statedAt, @NotNull Outcome outcome) {}

    /** Lists the facility's cases, the latest first. */
    @GetMapping
    Page<FacilityView> listFacilityAccidents(
            CurrentUser user, @RequestParam(required = false) @Nullable AccidentId cursor) {
        String code = codeOf(user);
        return accidents.ofFacility(code, cursor).map(accident -> view(accident, code));
    }

    /** Reads a case of the facility. */
    @GetMapping("/{accidentId}")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = AccidentProblems.NOT_FOUND)
    FacilityView readFacilityAccident(CurrentUser user, @PathVariable AccidentId accidentId) {
        return view(own(accidentId, user), codeOf(user));
    }

    /** Enters the doctor's statement, from which the time for stage II runs. */
    @PostMapping("/{accidentId}/doctor-statement")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = AccidentProblems.NOT_FOUND)
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "doctor-statement-not-due")
    FacilityView stateOutcome(
            CurrentUser user, @PathVariable AccidentId accidentId, @Valid @RequestBody StatementRequest request) {
        Accident own = own(accidentId, user);
        DoctorStatement statement = new DoctorStatement(
                request.statedAt().toInstant(),
                request.outcome(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return view(
                AccidentProblems.moved(reportAccident.doctor(own.id(), statement), "doctor-statement-not-due"),
                codeOf(user));
    }

    /** Reads a letter of guarantee as PDF, with a QR code by which anybody can check it. */
    @GetMapping(path = "/{accidentId}/guarantee-letters/{letterId}", produces = MediaType.APPLICATION_PDF_VALUE)
    @ProblemResponse(
            status = HttpStatus.NOT_FOUND,
            codes = {AccidentProblems.NOT_FOUND, "guarantee-letter-not-found"})
    ResponseEntity<byte[]> readGuaranteeLetter(
            CurrentUser user, @PathVariable AccidentId accidentId, @PathVariable UUID letterId, Locale locale) {
        Accident own = own(accidentId, user);
        String code = codeOf(user);
        Guarantee letter = GuaranteeTreatment.find(own, letterId)
                .filter(found -> found.facilityCode().equals(code))
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "guarantee-letter-not-found"));
        return letters.pdf(own, letter, locale);
    }

    private FacilityView view(Accident accident, String code) {
        return new FacilityView(
                accident.id(),
                accident.number().text(),
                accident.incident().kind(),
                accident.state().status(),
                accident.incident().on(),
                accidents
                        .memberOf(accident)
                        .map(member -> member.name().reveal())
                        .orElse(null),
                accident.statement()
                        .map(stated -> Jakarta.at(stated.statedAt()))
                        .orElse(null),
                accident.guarantees().stream()
                        .filter(letter -> letter.facilityCode().equals(code))
                        .map(letter -> new LetterView(
                                letter.id(),
                                Jakarta.at(letter.issuedAt()),
                                letter.validUntil(),
                                PATH + accident.id() + "/guarantee-letters/" + letter.id()))
                        .toList());
    }

    private Accident own(AccidentId id, CurrentUser user) {
        String code = codeOf(user);
        return accidents.find(id).filter(accident -> concerns(accident, code)).orElseThrow(AccidentProblems::notFound);
    }

    private static boolean concerns(Accident accident, String code) {
        return accident.informants().stream().map(Informant::facilityCode).anyMatch(code::equals)
                || accident.guarantees().stream().map(Guarantee::facilityCode).anyMatch(code::equals);
    }

    /** An account with the role and without a code acts for nobody. */
    static String codeOf(CurrentUser user) {
        return user.facilityCode().orElseThrow(() -> Problem.of(HttpStatus.FORBIDDEN, "not-allowed"));
    }
}
