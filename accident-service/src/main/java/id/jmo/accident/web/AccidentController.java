package id.jmo.accident.web;

import id.jmo.accident.application.NotifyAccident;
import id.jmo.accident.application.NotifyAccident.Outcome;
import id.jmo.accident.application.ReadAccidents;
import id.jmo.accident.application.RecordPayoutAccount;
import id.jmo.accident.application.ReportAccident;
import id.jmo.accident.model.Accident;
import id.jmo.accident.model.AccidentKind;
import id.jmo.accident.model.Decision;
import id.jmo.accident.model.IncidentFault;
import id.jmo.accident.model.Informant;
import id.jmo.accident.model.PayoutAccount;
import id.jmo.platform.attachments.Attachment;
import id.jmo.platform.attachments.AttachmentId;
import id.jmo.platform.attachments.AttachmentType;
import id.jmo.platform.attachments.Attachments;
import id.jmo.platform.attachments.web.AttachmentBody;
import id.jmo.platform.attachments.web.AttachmentFile;
import id.jmo.platform.attachments.web.AttachmentTransfer;
import id.jmo.platform.attachments.web.AttachmentView;
import id.jmo.platform.idempotency.IdempotencyKey;
import id.jmo.platform.idempotency.Idempotent;
import id.jmo.platform.keycloakspringadapter.Audited;
import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.OwnershipGuard;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.selfieproofs.SelfieProblems;
import id.jmo.platform.selfieproofs.SelfieProofs;
import id.jmo.platform.tracking.TimelineStreams;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Page;
import id.jmo.platform.values.VerificationId;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A member's own accidents and diseases. */
@RestController
@RequestMapping("/api/v1/accidents")
@ForRole(Role.MEMBER)
@Tag(name = "Accidents")
class AccidentController {

    private final NotifyAccident notifyAccident;
    private final ReportAccident reportAccident;
    private final RecordPayoutAccount recordPayoutAccount;
    private final ReadAccidents accidents;
    private final EvidenceFiles evidence;
    private final Attachments attachments;
    private final AttachmentTransfer transfer;
    private final TimelineStreams streams;
    private final AccidentViews views;
    private final Clock clock;

    AccidentController(
            NotifyAccident notifyAccident,
            ReportAccident reportAccident,
            RecordPayoutAccount recordPayoutAccount,
            ReadAccidents accidents,
            EvidenceFiles evidence,
            Attachments attachments,
            AttachmentTransfer transfer,
            TimelineStreams streams,
            AccidentViews views,
            Clock clock) {
        this.notifyAccident = notifyAccident;
        this.reportAccident = reportAccident;
        this.recordPayoutAccount = recordPayoutAccount;
        this.accidents = accidents;
        this.evidence = evidence;
        this.attachments = attachments;
        this.transfer = transfer;
        this.streams = streams;
        this.views = views;
        this.clock = clock;
    }

    /**
     * The minimum fields of Permenaker 1/2025, article 8A.
     *
     * @param accident of an accident, and only of one
     * @param disease of a disease, and only of one
     * @param contact whom to call
     */
    record NotifyRequest(
            @NotNull AccidentKind kind,
            @Valid IncidentRequest.@Nullable WorkAccident accident,
            @Valid IncidentRequest.@Nullable OccupationalDisease disease,
            @NotNull @Valid IncidentRequest.Contact contact) {}

    /**
     * The member's own account at any bank.
     *
     * @param verificationId of a verification of the purpose PAYOUT_ACCOUNT
     */
    record PayoutRequest(
            @NotNull VerificationId verificationId,

            @Schema(example = "014")
            @NotNull
            @Pattern(regexp = PayoutAccount.BANK_CODE_FORM, message = "bank-code-form")
            String bankCode,

            @Schema(example = "1234567890")
            @NotNull
            @Pattern(regexp = PayoutAccount.ACCOUNT_NUMBER_FORM, message = "account-number-form")
            String accountNumber) {

        @Override
        public String toString() {
            return "PayoutRequest[" + bankCode + "]";
        }
    }

    /** Notifies a work accident or an occupational disease. */
    @PostMapping
    @Idempotent
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "membership-not-found")
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "accident-already-notified")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<AccidentView> notifyAccident(
            @CurrentMember MemberId me, IdempotencyKey key, @Valid @RequestBody NotifyRequest request, Locale locale) {
        Informant informant = new Informant(
                Informant.Relation.MEMBER,
                Confidential.of(request.contact().name()),
                Confidential.of(request.contact().phone()),
                null,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Outcome outcome = notifyAccident.byMember(new NotifyAccident.Request(
                key.scope(), me, IncidentRequest.of(request.kind(), request.accident(), request.disease()), informant));
        return switch (outcome) {
            case Outcome.Notified(Accident accident) ->
                ResponseEntity.created(URI.create(AccidentViews.PATH + accident.id()))
                        .body(views.forMember(accident, locale));
            case Outcome.MemberUnknown() -> throw AccidentProblems.memberUnknown();
            case Outcome.AlreadyNotified(AccidentId open) -> throw AccidentProblems.alreadyNotified(open);
            case Outcome.Impossible(List<IncidentFault> faults) -> throw AccidentProblems.impossible(faults);
        };
    }

    /** Lists the member's cases, the latest first. */
    @GetMapping
    Page<AccidentView> listAccidents(
            @CurrentMember MemberId me, @RequestParam(required = false) @Nullable AccidentId cursor, Locale locale) {
        return accidents.ofMember(me, cursor).map(accident -> views.forMember(accident, locale));
    }

    /** Reads a case. */
    @GetMapping("/{accidentId}")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = AccidentProblems.NOT_FOUND)
    AccidentView readAccident(@CurrentMember MemberId me, @PathVariable AccidentId accidentId, Locale locale) {
        return views.forMember(mine(accidentId, me), locale);
    }

    /** Reads what has happened in a case so far. */
    @GetMapping("/{accidentId}/timeline")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = AccidentProblems.NOT_FOUND)
    AccidentTimelineView readAccidentTimeline(
            @CurrentMember MemberId me, @PathVariable AccidentId accidentId, Locale locale) {
        return views.timeline(mine(accidentId, me), locale);
    }

    /**
     * Follows a case live, as server-sent events. The entries so far come first, as events "timeline" with a
     * TimelineEntry as data, then each new one; "end" closes a case that has ended. A reader that comes back with
     * Last-Event-ID continues after that entry.
     */
    @GetMapping(path = "/{accidentId}/timeline/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = AccidentProblems.NOT_FOUND)
    @ProblemResponse(status = HttpStatus.TOO_MANY_REQUESTS, codes = "too-many-streams")
    @Nullable
    SseEmitter followAccident(
            @CurrentMember MemberId me,
            @PathVariable AccidentId accidentId,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastSeen,
            Locale locale) {
        Accident mine = mine(accidentId, me);
        return streams.open(
                me.toString(),
                mine.id(),
                lastSeen,
                () -> accidents.find(mine.id()).map(accident -> views.followed(accident, locale)));
    }

    /**
     * Gives the bank account that the benefit goes to; after a return, another one, to which it is paid again. Names a
     * verification of the purpose PAYOUT_ACCOUNT, of the last hour, which counts once. Before the approval the same account
     * again changes nothing.
     */
    @Audited
    @PutMapping("/{accidentId}/payout-account")
    @ProblemResponse(
            status = HttpStatus.NOT_FOUND,
            codes = {AccidentProblems.NOT_FOUND, "membership-not-found"})
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {"payout-account-fixed", "heir-account-missing", SelfieProblems.NOT_JUDGED})
    @ProblemResponse(status = HttpStatus.UNPROCESSABLE_CONTENT, codes = SelfieProblems.REFUSED)
    AccidentView givePayoutAccount(
            @CurrentMember MemberId me,
            @PathVariable AccidentId accidentId,
            @Valid @RequestBody PayoutRequest account,
            Locale locale) {
        Accident mine = mine(accidentId, me);
        return switch (recordPayoutAccount.ofMember(
                mine, account.verificationId(), account.bankCode(), Confidential.of(account.accountNumber()))) {
            case RecordPayoutAccount.Outcome.Decided(Decision decision) ->
                views.forMember(AccidentProblems.moved(Optional.of(decision), "payout-account-fixed"), locale);
            case RecordPayoutAccount.Outcome.MemberUnknown() -> throw AccidentProblems.memberUnknown();
            case RecordPayoutAccount.Outcome.SelfieRefused(SelfieProofs.Objection objection) ->
                throw SelfieProblems.of(objection);
        };
    }

    /** Gives evidence as a file: JPEG, PNG or PDF. */
    @PostMapping(path = "/{accidentId}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @AttachmentBody
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = AccidentProblems.NOT_FOUND)
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "evidence-not-taken")
    AttachmentView addAccidentEvidence(
            @CurrentMember MemberId me,
            CurrentUser user,
            @PathVariable AccidentId accidentId,
            @Parameter(hidden = true) HttpServletRequest request) {
        Attachment kept = evidence.receive(mine(accidentId, me), request, user);
        return AttachmentView.of(kept, linkTo(accidentId, kept));
    }

    /** Lists the evidence that was given as files. */
    @GetMapping("/{accidentId}/attachments")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = AccidentProblems.NOT_FOUND)
    List<AttachmentView> listAccidentEvidence(@CurrentMember MemberId me, @PathVariable AccidentId accidentId) {
        return attachments.list(mine(accidentId, me).id().toString()).stream()
                .map(kept -> AttachmentView.of(kept, linkTo(accidentId, kept)))
                .toList();
    }

    /** Reads a file that was given as evidence. */
    @GetMapping(
            path = "/{accidentId}/attachments/{attachmentId}",
            produces = {AttachmentType.JPEG_MEDIA, AttachmentType.PNG_MEDIA, AttachmentType.PDF_MEDIA})
    @AttachmentFile
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = AccidentProblems.NOT_FOUND)
    ResponseEntity<byte[]> readAccidentEvidence(
            @CurrentMember MemberId me, @PathVariable AccidentId accidentId, @PathVariable AttachmentId attachmentId) {
        Accident mine = mine(accidentId, me);
        return transfer.show(() -> attachments.read(mine.id().toString(), attachmentId));
    }

    private static String linkTo(AccidentId accident, Attachment attachment) {
        return AccidentViews.PATH + accident + "/attachments/" + attachment.attachmentId();
    }

    /** Reports stage I; only of an independent worker, who has no employer to do so. */
    @PostMapping("/{accidentId}/stage-one")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = AccidentProblems.NOT_FOUND)
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {AccidentProblems.EMPLOYER_REPORTS, "stage-one-not-due"})
    AccidentView reportOwnStageOne(
            @CurrentMember MemberId me,
            @PathVariable AccidentId accidentId,
            @Valid @RequestBody StageRequests.StageOneRequest request,
            Locale locale) {
        Accident mine = ofIndependentWorker(accidentId, me);
        return views.forMember(
                AccidentProblems.moved(reportAccident.stageOne(mine.id(), request.report()), "stage-one-not-due"),
                locale);
    }

    /** Reports stage II; only of an independent worker, who has no employer to do so. */
    @PostMapping("/{accidentId}/stage-two")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = AccidentProblems.NOT_FOUND)
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {AccidentProblems.EMPLOYER_REPORTS, "stage-two-not-due"})
    AccidentView reportOwnStageTwo(
            @CurrentMember MemberId me,
            @PathVariable AccidentId accidentId,
            @Valid @RequestBody StageRequests.StageTwoRequest request,
            Locale locale) {
        Accident mine = ofIndependentWorker(accidentId, me);
        return views.forMember(
                AccidentProblems.moved(reportAccident.stageTwo(mine.id(), request.report()), "stage-two-not-due"),
                locale);
    }

    private Accident ofIndependentWorker(AccidentId id, MemberId me) {
        Accident mine = mine(id, me);
        if (mine.hasEmployer()) {
            throw AccidentProblems.employerReports();
        }
        return mine;
    }

    private Accident mine(AccidentId id, MemberId me) {
        Accident accident = accidents.find(id).orElseThrow(AccidentProblems::notFound);
        OwnershipGuard.requireOwner(accident.member(), me, AccidentProblems.NOT_FOUND);
        return accident;
    }
}
