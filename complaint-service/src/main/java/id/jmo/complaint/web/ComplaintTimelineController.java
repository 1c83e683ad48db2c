package id.jmo.complaint.web;

import id.jmo.complaint.application.ReadComplaints;
import id.jmo.complaint.model.Complaint;
import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.OwnershipGuard;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.tracking.TimelineStreams;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.MemberId;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tracking a complaint live; what has happened so far is also in the complaint. */
@RestController
@RequestMapping("/api/v1/complaints/{complaintId}/timeline")
@ForRole(Role.MEMBER)
@Tag(name = "Complaints")
class ComplaintTimelineController {

    private final ReadComplaints complaints;
    private final ComplaintViews views;
    private final TimelineStreams streams;

    ComplaintTimelineController(ReadComplaints complaints, ComplaintViews views, TimelineStreams streams) {
        this.complaints = complaints;
        this.views = views;
        this.streams = streams;
    }

    /**
     * Follows a complaint live, as server-sent events. The entries so far come first, as events "timeline" with an entry
     * of the complaint's timeline as data, then each new one; "end" closes a complaint that has ended. A reader that comes
     * back with Last-Event-ID continues after that entry.
     */
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = ComplaintProblems.COMPLAINT_NOT_FOUND)
    @ProblemResponse(status = HttpStatus.TOO_MANY_REQUESTS, codes = "too-many-streams")
    @Nullable
    SseEmitter followComplaint(
            @CurrentMember MemberId me,
            @PathVariable ComplaintId complaintId,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastSeen,
            Locale locale) {
        Complaint mine = complaints.find(complaintId).orElseThrow(ComplaintProblems::complaintNotFound);
        OwnershipGuard.requireOwner(mine.member(), me, ComplaintProblems.COMPLAINT_NOT_FOUND);
        return streams.open(
                me.toString(),
                mine.id(),
                lastSeen,
                () -> complaints.find(mine.id()).map(complaint -> views.followed(complaint, locale)));
    }
}
