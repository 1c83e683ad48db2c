package id.jmo.account.application.sessions;

import id.jmo.account.model.sessions.LoginSession;
import java.util.List;

/** The sessions at the identity provider. Every call may be repeated. */
public interface LoginSessions {

    /** @param login the subject of the user's tokens */
    List<LoginSession> of(String login);

    /** Without effect if the session has ended. */
    void end(LoginSession session);

    /** Also of those that began after they were last listed. */
    void endAll(String login);
}
