package id.jmo.claim.web;

import id.jmo.claim.application.ReadClaims;
import id.jmo.claim.model.Claim;
import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.OwnershipGuard;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.tracking.TimelineStreams;
import id.jmo.platform.values.ClaimId;
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

/** Tracking a claim: what has happened so far, and live what happens next. */
@RestController
@RequestMapping("/api/v1/claims/{claimId}/timeline")
@ForRole(Role.MEMBER)
@Tag(name = "Timeline")
class TimelineController {

    private final ReadClaims claims;
    private final ClaimViews views;
    private final TimelineStreams streams;

    TimelineController(ReadClaims claims, ClaimViews views, TimelineStreams streams) {
        this.claims = claims;
        this.views = views;
        this.streams = streams;
    }

    /** Reads what has happened to a claim so far. */
    @GetMapping
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "claim-not-found")
    TimelineView readTimeline(@CurrentMember MemberId me, @PathVariable ClaimId claimId, Locale locale) {
        return views.timeline(mine(claimId, me), locale);
    }

    /**
     * Follows a claim live, as server-sent events. The entries so far come first, as events "timeline" with a
     * TimelineEntry as data, then each new one; "end" closes a finished claim. A reader that comes back with
     * Last-Event-ID continues after that entry.
     */
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "claim-not-found")
    @ProblemResponse(status = HttpStatus.TOO_MANY_REQUESTS, codes = "too-many-streams")
    @Nullable
    SseEmitter followTimeline(
            @CurrentMember MemberId me,
            @PathVariable ClaimId claimId,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastSeen,
            Locale locale) {
        Claim mine = mine(claimId, me);
        return streams.open(
                me.toString(),
                mine.id(),
                lastSeen,
                () -> claims.find(mine.id()).map(claim -> views.followed(claim, locale)));
    }

    private Claim mine(ClaimId id, MemberId me) {
        Claim claim = claims.find(id).orElseThrow(ClaimProblems::claimNotFound);
        OwnershipGuard.requireOwner(claim.member(), me, ClaimProblems.CLAIM_NOT_FOUND);
        return claim;
    }
}
