package id.jmo.complaint.web;

import static id.jmo.complaint.web.ComplaintProblems.ASSIGNED_TO_ANOTHER;
import static id.jmo.complaint.web.ComplaintProblems.COMPLAINT_NOT_FOUND;
import static id.jmo.complaint.web.ComplaintProblems.OWN_COMPLAINT;
import static id.jmo.complaint.web.ComplaintProblems.TRANSITION_NOT_ALLOWED;
import static id.jmo.complaint.web.ComplaintProblems.movedOr;

import id.jmo.complaint.application.AssignComplaint;
import id.jmo.complaint.application.Complaints;
import id.jmo.complaint.application.ReadComplaints;
import id.jmo.complaint.model.Complaint;
import id.jmo.complaint.model.ComplaintNumber;
import id.jmo.complaint.model.ComplaintStatus;
import id.jmo.complaint.model.Officer;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.Page;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The queue of complaints, and who has which. Where a kind hides its reporter, only the officer of the case sees who it is. */
@RestController
@RequestMapping("/api/v1/complaint-cases")
@Tag(name = "Complaint cases")
class CaseController {

    private final ReadComplaints readComplaints;
    private final AssignComplaint assignComplaint;
    private final CaseViews views;

    CaseController(ReadComplaints readComplaints, AssignComplaint assignComplaint, CaseViews views) {
        this.readComplaints = readComplaints;
        this.assignComplaint = assignComplaint;
        this.views = views;
    }

    /** Whose cases to list. */
    enum Assigned {
        ME,
        NOBODY
    }

    /**
     * Lists complaints, the longest waiting first.
     *
     * @param kind from the catalogue
     * @param team from the catalogue
     * @param overdue only those that are past their limit and wait for an officer: the supervisors' queue
     * @param number the one complaint with this number; the other filters do not count then
     */
    @GetMapping
    @ForRole({Role.COMPLAINT_OFFICER, Role.SUPERVISOR, Role.AUDITOR})
    Page<CaseView.Summary> listComplaintCases(
            @RequestParam(required = false) @Nullable ComplaintStatus status,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable Assigned assigned,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable ComplaintId cursor,
            CurrentUser reader,
            Locale locale) {
        Page<Complaint> found = number != null
                ? ComplaintNumber.parse(number)
                        .map(readComplaints::numbered)
                        .orElseGet(() -> new Page<>(List.of(), null))
                : readComplaints.select(
                        new Complaints.Selection(
                                status,
                                kind,
                                team,
                                assigned == Assigned.ME ? reader.id() : null,
                                assigned == Assigned.NOBODY,
                                overdue),
                        cursor);
        return found.map(complaint -> views.summary(complaint, reader, locale));
    }

    /** Reads a complaint as staff see it. */
    @GetMapping("/{complaintId}")
    @ForRole({Role.COMPLAINT_OFFICER, Role.SUPERVISOR, Role.AUDITOR})
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = COMPLAINT_NOT_FOUND)
    CaseView readComplaintCase(@PathVariable ComplaintId complaintId, CurrentUser reader, Locale locale) {
        return views.complaint(found(complaintId), reader, locale);
    }

    /** Takes a case from the queue. */
    @PostMapping("/{complaintId}/assignment")
    @ForRole(Role.COMPLAINT_OFFICER)
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = COMPLAINT_NOT_FOUND)
    @ProblemResponse(status = HttpStatus.FORBIDDEN, codes = OWN_COMPLAINT)
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {TRANSITION_NOT_ALLOWED, ASSIGNED_TO_ANOTHER})
    CaseView takeComplaintCase(@PathVariable ComplaintId complaintId, CurrentUser officer, Locale locale) {
        Complaint taken = movedOr(assignComplaint.take(complaintId, officer(officer)), found(complaintId));
        return views.complaint(taken, officer, locale);
    }

    /** Gives a case back to the queue: the officer their own, a supervisor any. */
    @DeleteMapping("/{complaintId}/assignment")
    @ForRole({Role.COMPLAINT_OFFICER, Role.SUPERVISOR})
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = COMPLAINT_NOT_FOUND)
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = ASSIGNED_TO_ANOTHER)
    CaseView releaseComplaintCase(@PathVariable ComplaintId complaintId, CurrentUser user, Locale locale) {
        Complaint before = found(complaintId);
        Complaint released = movedOr(
                user.has(Role.SUPERVISOR)
                        ? assignComplaint.releaseBySupervisor(complaintId)
                        : assignComplaint.release(complaintId, officer(user)),
                before);
        return views.complaint(released, user, locale);
    }

    static Officer officer(CurrentUser user) {
        return new Officer(user.id(), user.memberId());
    }

    private Complaint found(ComplaintId id) {
        return readComplaints.find(id).orElseThrow(ComplaintProblems::complaintNotFound);
    }
}
