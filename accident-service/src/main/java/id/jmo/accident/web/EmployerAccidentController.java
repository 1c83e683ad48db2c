package id.jmo.accident.web;

import id.jmo.accident.application.ReadAccidents;
import id.jmo.accident.application.ReportAccident;
import id.jmo.accident.application.ReportAccident.Outcome;
import id.jmo.accident.application.SeekReimbursement;
import id.jmo.accident.model.Accident;
import id.jmo.accident.model.AccidentKind;
import id.jmo.accident.model.Decision;
import id.jmo.accident.model.IncidentFault;
import id.jmo.accident.model.Informant;
import id.jmo.platform.attachments.web.AttachmentBody;
import id.jmo.platform.idempotency.IdempotencyKey;
import id.jmo.platform.idempotency.Idempotent;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.problems.WellFormedKpj;
import id.jmo.platform.tracking.TimelineStreams;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.Page;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The accidents of an employer's own workers, by the employer's number in the token (NPP). */
@RestController
@RequestMapping("/api/v1/employer-accidents")
@ForRole(Role.EMPLOYER)
@Tag(name = "Employer accidents")
class EmployerAccidentController {

    private final ReportAccident reportAccident;
    private final SeekReimbursement seekReimbursement;
    private final ReadAccidents accidents;
    private final EvidenceFiles evidence;
    private final TimelineStreams streams;
    private final AccidentViews views;
    private final Clock clock;

    EmployerAccidentController(
            ReportAccident reportAccident,
            SeekReimbursement seekReimbursement,
            ReadAccidents accidents,
            EvidenceFiles evidence,
            TimelineStreams streams,
            AccidentViews views,
            Clock clock) {
        this.reportAccident = reportAccident;
        this.seekReimbursement = seekReimbursement;
        this.accidents = accidents;
        this.evidence = evidence;
        this.streams = streams;
        this.views = views;
        this.clock = clock;
    }

    /**
     * An accident that nobody notified before, with the report of stage I.
     *
     * @param kpj of the worker
     */
    record FirstReportRequest(
            @Schema(example = "12345678901") @NotNull @WellFormedKpj
            String kpj,

            @NotNull AccidentKind kind,
            @Valid IncidentRequest.@Nullable WorkAccident accident,
            @Valid IncidentRequest.@Nullable OccupationalDisease disease,
            @NotNull @Valid StageRequests.StageOneRequest stageOne) {

        @Override
        public String toString() {
            return "FirstReportRequest[hidden]";
        }
    }

    /** Reports an accident of a worker, with stage I; if somebody has notified it already, the report joins that case. */
    @PostMapping
    @Idempotent
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "worker-not-found")
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "stage-one-not-due")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<AccidentView> reportAccident(
            CurrentUser user, IdempotencyKey key, @Valid @RequestBody FirstReportRequest request, Locale locale) {
        IncidentRequest.Contact contact = request.stageOne().workplace().contact();
        Informant informant = new Informant(
                Informant.Relation.EMPLOYER,
                Confidential.of(contact.name()),
                Confidential.of(contact.phone()),
                null,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Outcome outcome = reportAccident.first(new ReportAccident.FirstReport(
                key.scope(),
                numberOf(user),
                new Kpj(request.kpj()),
                IncidentRequest.of(request.kind(), request.accident(), request.disease()),
                informant,
                request.stageOne().report()));
        return switch (outcome) {
            case Outcome.Reported(Accident accident) ->
                ResponseEntity.created(URI.create(AccidentViews.EMPLOYER_PATH + accident.id()))
                        .body(view(accident, locale));
            case Outcome.WorkerUnknown() -> throw AccidentProblems.workerUnknown();
            case Outcome.Impossible(List<IncidentFault> faults) -> throw AccidentProblems.impossible(faults);
            case Outcome.Refused(Decision refused) ->
                throw AccidentProblems.refused(refused, "stage-one-not-due", "stageOne.");
        };
    }

    /** Lists the cases of the employer's workers, the latest first, with what is owed and until when. */
    @GetMapping
    Page<AccidentView> listEmployerAccidents(
            CurrentUser user, @RequestParam(required = false) @Nullable AccidentId cursor, Locale locale) {
        return accidents.ofEmployer(numberOf(user), cursor).map(accident -> view(accident, locale));
    }

    /** Reads a case of a worker. */
    @GetMapping("/{accidentId}")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = AccidentProblems.NOT_FOUND)
    AccidentView readEmployerAccident(CurrentUser user, @PathVariable AccidentId accidentId, Locale locale) {
        return view(own(accidentId, user), locale);
    }

    /** Reads what has happened in a worker's case so far. */
    @GetMapping("/{accidentId}/timeline")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = AccidentProblems.NOT_FOUND)
    AccidentTimelineView readEmployerAccidentTimeline(
            CurrentUser user, @PathVariable AccidentId accidentId, Locale locale) {
        return views.timeline(own(accidentId, user), locale);
    }

    /**
     * Follows a worker's case live, as server-sent events. The entries so far come first, as events "timeline" with a
     * TimelineEntry as data, then each new one; "end" closes a case that has ended. A reader that comes back with
     * Last-Event-ID continues after that entry.
     */
    @GetMapping(path = "/{accidentId}/timeline/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = AccidentProblems.NOT_FOUND)
    @ProblemResponse(status = HttpStatus.TOO_MANY_REQUESTS, codes = "too-many-streams")
    @Nullable
    SseEmitter followEmployerAccident(
            CurrentUser user,
            @PathVariable AccidentId accidentId,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastSeen,
            Locale locale) {
        Accident own = own(accidentId, user);
        return streams.open(
                user.id(),
                own.id(),
                lastSeen,
                () -> accidents.find(own.id()).map(accident -> views.followed(accident, locale)));
    }

    /** Reports stage I of an accident that somebody else has notified. */
    @PostMapping("/{accidentId}/stage-one")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = AccidentProblems.NOT_FOUND)
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "stage-one-not-due")
    AccidentView reportStageOne(
            CurrentUser user,
            @PathVariable AccidentId accidentId,
            @Valid @RequestBody StageRequests.StageOneRequest request,
            Locale locale) {
        Accident own = own(accidentId, user);
        return view(
                AccidentProblems.moved(reportAccident.stageOne(own.id(), request.report()), "stage-one-not-due"),
                locale);
    }

    /** Reports stage II, which is the claim too. */
    @PostMapping("/{accidentId}/stage-two")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = AccidentProblems.NOT_FOUND)
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "stage-two-not-due")
    AccidentView reportStageTwo(
            CurrentUser user,
            @PathVariable AccidentId accidentId,
            @Valid @RequestBody StageRequests.StageTwoRequest request,
            Locale locale) {
        Accident own = own(accidentId, user);
        return view(
                AccidentProblems.moved(reportAccident.stageTwo(own.id(), request.report()), "stage-two-not-due"),
                locale);
    }

    /** Gives evidence as a file: JPEG, PNG or PDF. */
    @PostMapping(path = "/{accidentId}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @AttachmentBody
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = AccidentProblems.NOT_FOUND)
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "evidence-not-taken")
    AccidentView addEmployerEvidence(
            CurrentUser user,
            @PathVariable AccidentId accidentId,
            @Parameter(hidden = true) HttpServletRequest request,
            Locale locale) {
        evidence.receive(own(accidentId, user), request, user);
        return view(own(accidentId, user), locale);
    }

    /** Asks the fund to pay back a benefit that the employer owed, because it had reported late, and has paid. */
    @PostMapping("/{accidentId}/reimbursement")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = AccidentProblems.NOT_FOUND)
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "nothing-to-reimburse")
    AccidentView seekReimbursement(CurrentUser user, @PathVariable AccidentId accidentId, Locale locale) {
        Accident own = own(accidentId, user);
        return view(AccidentProblems.moved(seekReimbursement.seek(own.id()), "nothing-to-reimburse"), locale);
    }

    private AccidentView view(Accident accident, Locale locale) {
        return views.forEmployer(accident, accidents.memberOf(accident), locale);
    }

    private Accident own(AccidentId id, CurrentUser user) {
        String number = numberOf(user);
        return accidents
                .find(id)
                .filter(accident ->
                        accident.employerNumber().filter(number::equals).isPresent())
                .orElseThrow(AccidentProblems::notFound);
    }

    /** An account with the role and without a number acts for nobody. */
    static String numberOf(CurrentUser user) {
        return user.employerNumber().orElseThrow(() -> Problem.of(HttpStatus.FORBIDDEN, "not-allowed"));
    }
}
