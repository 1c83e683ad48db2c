package id.jmo.local.sandbox.faults;

import java.time.Duration;

/**
 * The outcome of a transfer that stays pending or queued for a while.
 *
 * @param after how long it stays pending, or queued once a repetition was refused
 */
public record PlannedOutcome(FaultKind kind, Duration after) {

    /** The request attribute with which a fault passes the outcome to the bank. */
    public static final String ATTRIBUTE = PlannedOutcome.class.getName();

    private static final Duration DEFAULT_DELAY = Duration.ofSeconds(2);

    static PlannedOutcome of(Fault fault) {
        return new PlannedOutcome(fault.fault(), fault.delayOr(DEFAULT_DELAY));
    }
}
