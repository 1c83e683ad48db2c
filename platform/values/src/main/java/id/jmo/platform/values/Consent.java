package id.jmo.platform.values;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's consent to what is done with their data (Undang-Undang 27/2022, article 20).
 *
 * @param version of the text that the person agreed to
 * @param givenAt null if it was given before consents were recorded
 * @param withdrawnAt null as long as it holds
 */
public record Consent(
        String version, @Nullable Instant givenAt, @Nullable Instant withdrawnAt) {

    public boolean holds() {
        return withdrawnAt == null;
    }
}
