package id.jmo.information.model.outage;

import id.jmo.information.model.Bilingual;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What everybody reads about an outage.
 *
 * @param title what is away
 * @param alternative which channel works instead
 * @param since when it began
 * @param expectedEnd when it is expected to be over, or none if nobody knows; later than {@code since}
 */
public record Notice(
        Bilingual title,
        Bilingual alternative,
        Instant since,
        @Nullable Instant expectedEnd) {

    /** @throws IllegalArgumentException if it would end before it begins */
    public Notice {
        if (expectedEnd != null && !expectedEnd.isAfter(since)) {
            throw new IllegalArgumentException("Ends before it begins: " + since + " until " + expectedEnd);
        }
    }
}
