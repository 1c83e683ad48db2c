package id.jmo.account.web.sessions;

import id.jmo.account.application.sessions.ManageSessions;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a member is logged in. */
@RestController
@RequestMapping("/api/v1/members/me/sessions")
@ForRole(Role.MEMBER)
@Tag(name = "Own sessions")
class OwnSessionsController {

    private final ManageSessions sessions;

    OwnSessionsController(ManageSessions sessions) {
        this.sessions = sessions;
    }

    /** Lists where the member is logged in. */
    @GetMapping
    SessionsView listOwnSessions(CurrentUser me) {
        return SessionsView.of(sessions.list(me.id()), me.session());
    }

    /**
     * Logs the member out of one session. It gets no new token; the last one is good until it expires, five minutes at
     * most.
     */
    @DeleteMapping("/{sessionId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "session-not-found")
    void endOwnSession(CurrentUser me, @PathVariable String sessionId) {
        if (!sessions.end(me.id(), sessionId)) {
            throw Problem.of(HttpStatus.NOT_FOUND, "session-not-found");
        }
    }

    /** Logs the member out everywhere, also where the request came from. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOwnSessions(CurrentUser me) {
        sessions.endAll(me.id());
    }
}
