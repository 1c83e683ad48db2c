package id.jmo.payout.model;

import java.time.Duration;

/**
 * Waits that double from the first to the longest.
 *
 * @param first more than nothing
 * @param longest not less than the first
 */
public record Backoff(Duration first, Duration longest) {

    public Backoff {
        if (!first.isPositive() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("From " + first + " to " + longest + " is no backoff");
        }
    }

    /** @param tries how often it has been tried in vain, from 1 */
    public Duration after(int tries) {
        int doublings = Math.clamp(tries - 1L, 0, 20);
        Duration wait = first.multipliedBy(1L << doublings);
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
