package id.jmo.complaint.web;

import id.jmo.complaint.application.ReadComplaints;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Page;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All complaints of one member, but for those that hide their reporter from the reader. */
@RestController
@ForRole({Role.COMPLAINT_OFFICER, Role.SUPERVISOR, Role.AUDITOR})
@Tag(name = "Complaints of a member")
class MemberComplaintController {

    private final ReadComplaints readComplaints;
    private final CaseViews views;

    MemberComplaintController(ReadComplaints readComplaints, CaseViews views) {
        this.readComplaints = readComplaints;
        this.views = views;
    }

    /** Lists a member's complaints, the latest first; one that hides its reporter only for the officer who has it. */
    @GetMapping("/api/v1/complaints/members/{memberId}")
    Page<CaseView.Summary> listComplaintsOfMember(
            @PathVariable MemberId memberId,
            @RequestParam(required = false) @Nullable ComplaintId cursor,
            CurrentUser reader,
            Locale locale) {
        return readComplaints
                .ofMemberFor(memberId, reader.id(), cursor)
                .map(complaint -> views.summary(complaint, reader, locale));
    }
}
