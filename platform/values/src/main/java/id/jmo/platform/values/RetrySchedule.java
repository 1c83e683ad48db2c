package id.jmo.platform.values;

import java.time.Duration;

/**
 * Exponential backoff: {@code first} after the first attempt, then doubled each time, at most {@code longest}.
 *
 * @param first more than zero
 * @param longest not less than the first
 */
public record RetrySchedule(Duration first, Duration longest) {

    private static final int MAX_DOUBLINGS = 30;

    public RetrySchedule {
        if (!first.isPositive() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("From " + first + " to " + longest + " is no retry schedule");
        }
    }

    /** @param attempts failed so far, from 1 */
    public Duration delayAfter(int attempts) {
        int doublings = Math.clamp(attempts - 1L, 0, MAX_DOUBLINGS);
        Duration delay = first.multipliedBy(1L << doublings);
        return delay.compareTo(longest) < 0 ? delay : longest;
    }
}
