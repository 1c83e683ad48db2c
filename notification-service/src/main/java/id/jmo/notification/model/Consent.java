package id.jmo.notification.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member's consent to promotions over channels that reach them outside the app (Undang-Undang 27/2022, article 20).
 *
 * @param version of the text that the member agreed to
 * @param withdrawnAt null as long as it holds; from then on nothing is sent
 */
public record Consent(
        String version, Instant givenAt, @Nullable Instant withdrawnAt) {

    public boolean holds() {
        return withdrawnAt == null;
    }
}
