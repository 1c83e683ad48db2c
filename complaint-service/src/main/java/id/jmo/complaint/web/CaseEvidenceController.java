package id.jmo.complaint.web;

import id.jmo.complaint.application.AttachEvidence;
import id.jmo.complaint.application.ReadComplaints;
import id.jmo.complaint.model.Complaint;
import id.jmo.platform.attachments.AttachmentId;
import id.jmo.platform.attachments.AttachmentType;
import id.jmo.platform.attachments.web.AttachmentFile;
import id.jmo.platform.attachments.web.AttachmentTransfer;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.ComplaintId;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The evidence of a case, for its officers. */
@RestController
@ForRole({Role.COMPLAINT_OFFICER, Role.SUPERVISOR})
@Tag(name = "Complaint cases")
class CaseEvidenceController {

    private final ReadComplaints readComplaints;
    private final AttachEvidence evidence;
    private final AttachmentTransfer transfer;

    CaseEvidenceController(ReadComplaints readComplaints, AttachEvidence evidence, AttachmentTransfer transfer) {
        this.readComplaints = readComplaints;
        this.evidence = evidence;
        this.transfer = transfer;
    }

    /** Shows a file of a case, by the link that the case gives: it is valid for its reader, for a few minutes. */
    @GetMapping(
            path = "/api/v1/complaint-cases/{complaintId}/attachments/{attachmentId}",
            produces = {AttachmentType.JPEG_MEDIA, AttachmentType.PNG_MEDIA, AttachmentType.PDF_MEDIA})
    @AttachmentFile
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = ComplaintProblems.COMPLAINT_NOT_FOUND)
    ResponseEntity<byte[]> readCaseEvidence(
            @PathVariable ComplaintId complaintId,
            @PathVariable AttachmentId attachmentId,
            @RequestParam long until,
            @RequestParam String signature,
            CurrentUser reader,
            HttpServletRequest request) {
        transfer.requireLink(request.getRequestURI(), reader.id(), until, signature);
        Complaint complaint = readComplaints.find(complaintId).orElseThrow(ComplaintProblems::complaintNotFound);
        if (!complaint.showsReporterTo(reader.id())) {
            // The officer gave the case back while the link was still good.
            throw Problem.of(HttpStatus.FORBIDDEN, "attachment-link-invalid");
        }
        return transfer.show(() -> evidence.read(complaintId, attachmentId));
    }
}
