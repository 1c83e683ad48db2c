package id.jmo.account.web.sessions;

import id.jmo.account.model.sessions.LoginSession;
import id.jmo.platform.values.Jakarta;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a member is logged in, the session used last first. */
record SessionsView(List<SessionView> sessions) {

    /**
     * @param lastUsedAt when the session last got a token
     * @param address the network address of the last login or renewal
     * @param apps the clients that use the session
     * @param device what the browser said of itself when the session began; absent if it said nothing that is known
     * @param current whether the request came from this session
     */
    record SessionView(
            String sessionId,
            OffsetDateTime startedAt,
            OffsetDateTime lastUsedAt,
            @Nullable String address,
            List<String> apps,
            @Nullable DeviceView device,
            boolean current) {}

    static SessionsView of(List<LoginSession> sessions, @Nullable String current) {
        return new SessionsView(sessions.stream()
                .map(session -> new SessionView(
                        session.id(),
                        Jakarta.at(session.startedAt()),
                        Jakarta.at(session.lastUsedAt()),
                        session.address(),
                        session.apps(),
                        DeviceView.of(session.device()),
                        session.id().equals(current)))
                .toList());
    }
}
