package id.jmo.account.model.sessions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somewhere that a member is logged in.
 *
 * @param address the network address of the last login or renewal, if known
 * @param apps the ids of the clients that use the session, such as {@code jmo-app}
 * @param device with which it began, if known
 */
public record LoginSession(
        String id,
        Instant startedAt,
        Instant lastUsedAt,
        @Nullable String address,
        List<String> apps,
        @Nullable LoginDevice device) {

    public LoginSession {
        apps = List.copyOf(apps);
    }
}
