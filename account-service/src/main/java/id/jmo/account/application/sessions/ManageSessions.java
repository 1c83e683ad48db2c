package id.jmo.account.application.sessions;

import id.jmo.account.model.sessions.LoginSession;
import id.jmo.platform.application.UseCase;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Shows members where they are logged in, and logs them out there. An ended session gets no new token; its last access token
 * is good until it expires, five minutes at most.
 */
@UseCase
public class ManageSessions {

    private final LoginSessions sessions;

    ManageSessions(LoginSessions sessions) {
        this.sessions = sessions;
    }

    /** The one used last comes first. */
    public List<LoginSession> list(String login) {
        return sessions.of(login).stream()
                .sorted(Comparator.comparing(LoginSession::lastUsedAt).reversed())
                .toList();
    }

    /** @return false if the login has no such session */
    public boolean end(String login, String sessionId) {
        Optional<LoginSession> own = sessions.of(login).stream()
                .filter(session -> session.id().equals(sessionId))
                .findFirst();
        own.ifPresent(sessions::end);
        return own.isPresent();
    }

    public void endAll(String login) {
        sessions.endAll(login);
    }
}
