package id.jmo.notification.model;

import java.time.Duration;

/**
 * How long to wait before trying again: {@code first} after the first attempt, then twice as long each time, at most
 * {@code longest}.
 */
public record RetrySchedule(Duration first, Duration longest) {

    private static final int DOUBLINGS_BEYOND_ANY_NEED = 30;

    public Duration delayAfter(int attempts) {
        int doublings = Math.clamp(attempts - 1, 0, DOUBLINGS_BEYOND_ANY_NEED);
        Duration delay = first.multipliedBy(1L << doublings);
        return delay.compareTo(longest) < 0 ? delay : longest;
    }
}
