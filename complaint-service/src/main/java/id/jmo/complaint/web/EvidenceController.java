package id.jmo.complaint.web;

import id.jmo.complaint.application.AttachEvidence;
import id.jmo.complaint.application.Drafts;
import id.jmo.complaint.application.PrepareComplaint;
import id.jmo.platform.attachments.Attachment;
import id.jmo.platform.attachments.AttachmentId;
import id.jmo.platform.attachments.AttachmentType;
import id.jmo.platform.attachments.web.AttachmentBody;
import id.jmo.platform.attachments.web.AttachmentFile;
import id.jmo.platform.attachments.web.AttachmentTransfer;
import id.jmo.platform.attachments.web.AttachmentView;
import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.OwnershipGuard;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The evidence of a member's complaint, also before it is submitted. */
@RestController
@RequestMapping("/api/v1/complaints")
@ForRole(Role.MEMBER)
@Tag(name = "Complaint evidence")
class EvidenceController {

    private final PrepareComplaint prepareComplaint;
    private final AttachEvidence evidence;
    private final AttachmentTransfer transfer;

    EvidenceController(PrepareComplaint prepareComplaint, AttachEvidence evidence, AttachmentTransfer transfer) {
        this.prepareComplaint = prepareComplaint;
        this.evidence = evidence;
        this.transfer = transfer;
    }

    /**
     * A complaint that is being prepared.
     *
     * @param complaintId where evidence is attached; give it as draftId when the complaint is submitted
     * @param submitBefore what is not submitted by then is erased
     */
    record DraftView(ComplaintId complaintId, OffsetDateTime submitBefore) {}

    /** Begins a complaint with evidence: attach it under the id given here, then submit the complaint with it. */
    @PostMapping("/drafts")
    @ResponseStatus(HttpStatus.OK)
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "too-many-drafts")
    DraftView openComplaintDraft(@CurrentMember MemberId me) {
        Drafts.Draft draft = prepareComplaint
                .open(me)
                .orElseThrow(
                        () -> Problem.of(HttpStatus.CONFLICT, "too-many-drafts").with("atMost", PrepareComplaint.MOST));
        return new DraftView(draft.complaint(), Jakarta.at(draft.openedAt().plus(PrepareComplaint.KEPT)));
    }

    /** Attaches a file to a complaint or a draft. The same file again changes nothing. */
    @PostMapping(path = "/{complaintId}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @AttachmentBody
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = ComplaintProblems.COMPLAINT_NOT_FOUND)
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = ComplaintProblems.TRANSITION_NOT_ALLOWED)
    AttachmentView attachEvidence(
            @CurrentMember MemberId me,
            @PathVariable ComplaintId complaintId,
            CurrentUser user,
            HttpServletRequest request) {
        if (!mine(complaintId, me).open()) {
            throw Problem.of(HttpStatus.CONFLICT, ComplaintProblems.TRANSITION_NOT_ALLOWED);
        }
        return transfer.receive(request, upload -> view(complaintId, evidence.add(complaintId, upload, user.id())));
    }

    /** Shows a file that the member has attached. */
    @GetMapping(
            path = "/{complaintId}/attachments/{attachmentId}",
            produces = {AttachmentType.JPEG_MEDIA, AttachmentType.PNG_MEDIA, AttachmentType.PDF_MEDIA})
    @AttachmentFile
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = ComplaintProblems.COMPLAINT_NOT_FOUND)
    ResponseEntity<byte[]> readEvidence(
            @CurrentMember MemberId me,
            @PathVariable ComplaintId complaintId,
            @PathVariable AttachmentId attachmentId) {
        mine(complaintId, me);
        return transfer.show(() -> evidence.read(complaintId, attachmentId));
    }

    /** Removes a file from a draft. What was submitted stays. */
    @DeleteMapping("/{complaintId}/attachments/{attachmentId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ProblemResponse(
            status = HttpStatus.NOT_FOUND,
            codes = {ComplaintProblems.COMPLAINT_NOT_FOUND, "attachment-not-found"})
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = ComplaintProblems.TRANSITION_NOT_ALLOWED)
    void removeEvidence(
            @CurrentMember MemberId me,
            @PathVariable ComplaintId complaintId,
            @PathVariable AttachmentId attachmentId) {
        if (!mine(complaintId, me).draft()) {
            throw Problem.of(HttpStatus.CONFLICT, ComplaintProblems.TRANSITION_NOT_ALLOWED);
        }
        if (!evidence.remove(complaintId, attachmentId)) {
            throw Problem.of(HttpStatus.NOT_FOUND, "attachment-not-found");
        }
    }

    private AttachEvidence.Folder mine(ComplaintId id, MemberId me) {
        AttachEvidence.Folder folder = evidence.find(id).orElseThrow(ComplaintProblems::complaintNotFound);
        OwnershipGuard.requireOwner(folder.owner(), me, ComplaintProblems.COMPLAINT_NOT_FOUND);
        return folder;
    }

    static AttachmentView view(ComplaintId complaint, Attachment attachment) {
        return AttachmentView.of(
                attachment, ComplaintViews.PATH + complaint + "/attachments/" + attachment.attachmentId());
    }
}
