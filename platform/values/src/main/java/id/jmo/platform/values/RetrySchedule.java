package id.jmo.platform.values;

import java.time.Duration;

/**
 * How long to wait before trying again: {@code first} after the first attempt, then twice as long each time, at most
 * {@code longest}.
 *
 * @param first more than nothing
 * @param longest not less than the first
 */
public record RetrySchedule(Duration first, Duration longest) {

    private static final int DOUBLINGS_BEYOND_ANY_NEED = 30;

    public RetrySchedule {
        if (!first.isPositive() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("From " + first + " to " + longest + " is no schedule");
        }
    }

    /** @param attempts how often it has been tried in vain, from 1 */
    public Duration delayAfter(int attempts) {
        int doublings = Math.clamp(attempts - 1L, 0, DOUBLINGS_BEYOND_ANY_NEED);
        Duration delay = first.multipliedBy(1L << doublings);
        return delay.compareTo(longest) < 0 ? delay : longest;
    }
}
