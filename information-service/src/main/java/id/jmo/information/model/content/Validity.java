package id.jmo.information.model.content;

import java.time.Instant;

/**
 * When a promo can be used.
 *
 * @param from the first moment
 * @param until the first moment at which it is over; later than {@code from}
 */
public record Validity(Instant from, Instant until) {

    /** @throws IllegalArgumentException if it would end before it begins, or at that moment */
    public Validity {
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("Ends before it begins: " + from + " until " + until);
        }
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    public boolean includes(Instant now) {
        return !now.isBefore(from) && !isOver(now);
    }
}
