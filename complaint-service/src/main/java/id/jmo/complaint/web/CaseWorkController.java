package id.jmo.complaint.web;

import static id.jmo.complaint.web.ComplaintProblems.ASSIGNED_TO_ANOTHER;
import static id.jmo.complaint.web.ComplaintProblems.COMPLAINT_NOT_FOUND;
import static id.jmo.complaint.web.ComplaintProblems.CONVERSATION_FULL;
import static id.jmo.complaint.web.ComplaintProblems.CORRECTION_UNDECIDED;
import static id.jmo.complaint.web.ComplaintProblems.OWN_COMPLAINT;
import static id.jmo.complaint.web.ComplaintProblems.TRANSITION_NOT_ALLOWED;
import static id.jmo.complaint.web.ComplaintProblems.movedOr;
import static id.jmo.complaint.web.ComplaintProblems.plain;

import id.jmo.complaint.application.HandleComplaint;
import id.jmo.complaint.application.MergeComplaint;
import id.jmo.complaint.application.ReadComplaints;
import id.jmo.complaint.model.Complaint;
import id.jmo.complaint.model.Decision;
import id.jmo.complaint.model.Officer;
import id.jmo.complaint.model.RejectionReason;
import id.jmo.platform.conversation.MessageTemplates;
import id.jmo.platform.idempotency.Idempotent;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.Language;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The work on a case, by the officer to whom it is assigned. */
@RestController
@RequestMapping("/api/v1/complaint-cases/{complaintId}")
@ForRole(Role.COMPLAINT_OFFICER)
@Tag(name = "Complaint work")
@ProblemResponse(status = HttpStatus.NOT_FOUND, codes = COMPLAINT_NOT_FOUND)
@ProblemResponse(status = HttpStatus.FORBIDDEN, codes = OWN_COMPLAINT)
class CaseWorkController {

    private final HandleComplaint handleComplaint;
    private final MergeComplaint mergeComplaint;
    private final ReadComplaints readComplaints;
    private final CaseViews views;
    private final MessageTemplates templates;

    CaseWorkController(
            HandleComplaint handleComplaint,
            MergeComplaint mergeComplaint,
            ReadComplaints readComplaints,
            CaseViews views,
            MessageTemplates templates) {
        this.handleComplaint = handleComplaint;
        this.mergeComplaint = mergeComplaint;
        this.readComplaints = readComplaints;
        this.views = views;
        this.templates = templates;
    }

    /** @param text 1 to 4,000 characters */
    record OfficerTextRequest(
            @Schema(example = "Mohon kirim foto KTP yang lebih jelas.") @NotNull
            String text) {

        @Override
        public String toString() {
            return "OfficerTextRequest";
        }
    }

    /** @param explanation 1 to 4,000 characters; shown to the member */
    record RejectionRequest(
            @NotNull RejectionReason reason, @NotNull String explanation) {

        @Override
        public String toString() {
            return "RejectionRequest[" + reason + "]";
        }
    }

    /** @param into another open complaint of the same member */
    record MergerRequest(@NotNull ComplaintId into) {}

    /** A text to begin with, filled in for this complaint; the officer changes it and sends it as a message. */
    record TemplateView(String template, String title, String text) {}

    /** The templates, filled in for this complaint. */
    record Templates(List<TemplateView> templates) {}

    /** Lists texts that officers use again and again, filled in for this complaint. */
    @GetMapping("/templates")
    Templates listMessageTemplates(@PathVariable ComplaintId complaintId, Locale locale) {
        Complaint complaint = readComplaints.find(complaintId).orElseThrow(ComplaintProblems::complaintNotFound);
        Language language = ComplaintTexts.language(locale);
        Map<String, String> values = Map.of("number", complaint.number().text());
        return new Templates(templates.all().stream()
                .map(template -> new TemplateView(
                        template.id(),
                        template.title().in(language),
                        templates.fill(template.id(), language, values).orElseThrow()))
                .toList());
    }

    /** Verifies a complaint: it is understandable, complete and ours. */
    @PostMapping("/verification")
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {TRANSITION_NOT_ALLOWED, ASSIGNED_TO_ANOTHER})
    CaseView verifyComplaint(@PathVariable ComplaintId complaintId, CurrentUser user, Locale locale) {
        return view(complaintId, handleComplaint.verify(complaintId, officer(user)), user, locale);
    }

    /** Starts the work on a verified complaint. */
    @PostMapping("/work")
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {TRANSITION_NOT_ALLOWED, ASSIGNED_TO_ANOTHER})
    CaseView startComplaintWork(@PathVariable ComplaintId complaintId, CurrentUser user, Locale locale) {
        return view(complaintId, handleComplaint.startWork(complaintId, officer(user)), user, locale);
    }

    /** Asks the member. The limit for the answer rests until the member replies. */
    @PostMapping("/questions")
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {TRANSITION_NOT_ALLOWED, ASSIGNED_TO_ANOTHER, CONVERSATION_FULL})
    CaseView askMember(
            @PathVariable ComplaintId complaintId,
            @Valid @RequestBody OfficerTextRequest request,
            CurrentUser user,
            Locale locale) {
        return view(
                complaintId,
                handleComplaint.askMember(complaintId, officer(user), plain("text", request.text())),
                user,
                locale);
    }

    /** Answers the complaint. Corrections that it asks for must be decided first. */
    @PostMapping("/answer")
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {TRANSITION_NOT_ALLOWED, ASSIGNED_TO_ANOTHER, CORRECTION_UNDECIDED})
    CaseView answerComplaint(
            @PathVariable ComplaintId complaintId,
            @Valid @RequestBody OfficerTextRequest request,
            CurrentUser user,
            Locale locale) {
        return view(
                complaintId,
                handleComplaint.answer(complaintId, officer(user), plain("text", request.text())),
                user,
                locale);
    }

    /** Adds a note for officers, which the member never sees. */
    @PostMapping("/notes")
    @Idempotent
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {ASSIGNED_TO_ANOTHER, CONVERSATION_FULL})
    CaseView noteOnComplaint(
            @PathVariable ComplaintId complaintId,
            @Valid @RequestBody OfficerTextRequest request,
            CurrentUser user,
            Locale locale) {
        return view(
                complaintId,
                handleComplaint.note(complaintId, officer(user), plain("text", request.text())),
                user,
                locale);
    }

    /** Rejects a complaint, with a reason and an explanation. */
    @PostMapping("/rejection")
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {TRANSITION_NOT_ALLOWED, ASSIGNED_TO_ANOTHER})
    CaseView rejectComplaint(
            @PathVariable ComplaintId complaintId,
            @Valid @RequestBody RejectionRequest request,
            CurrentUser user,
            Locale locale) {
        return view(
                complaintId,
                handleComplaint.reject(
                        complaintId, officer(user), request.reason(), plain("explanation", request.explanation())),
                user,
                locale);
    }

    /** Merges a duplicate into another open complaint of the same member. */
    @PostMapping("/merger")
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {TRANSITION_NOT_ALLOWED, ASSIGNED_TO_ANOTHER})
    @ProblemResponse(status = HttpStatus.UNPROCESSABLE_CONTENT, codes = "complaint-not-mergeable")
    CaseView mergeComplaint(
            @PathVariable ComplaintId complaintId,
            @Valid @RequestBody MergerRequest request,
            CurrentUser user,
            Locale locale) {
        return switch (mergeComplaint.merge(complaintId, request.into(), officer(user))) {
            case MergeComplaint.Outcome.Decided(Decision decision) ->
                view(complaintId, Optional.of(decision), user, locale);
            case MergeComplaint.Outcome.NotMergeable() -> throw ComplaintProblems.notMergeable();
            case MergeComplaint.Outcome.NoSuchComplaint() -> throw ComplaintProblems.complaintNotFound();
        };
    }

    private CaseView view(ComplaintId id, Optional<Decision> decided, CurrentUser reader, Locale locale) {
        Complaint unchanged = readComplaints.find(id).orElseThrow(ComplaintProblems::complaintNotFound);
        return views.complaint(movedOr(decided, unchanged), reader, locale);
    }

    private static Officer officer(CurrentUser user) {
        return CaseController.officer(user);
    }
}
