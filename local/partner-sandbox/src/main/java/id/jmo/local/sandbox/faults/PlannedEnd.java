package id.jmo.local.sandbox.faults;

import java.time.Duration;

/**
 * How a transfer ends that is under way for a while.
 *
 * @param after how long it is under way
 */
public record PlannedEnd(FaultKind kind, Duration after) {

    /** The request attribute under which a fault hands its plan to the bank. */
    public static final String ATTRIBUTE = PlannedEnd.class.getName();

    private static final Duration USUAL = Duration.ofSeconds(2);

    static PlannedEnd of(Fault fault) {
        return new PlannedEnd(fault.fault(), fault.delayOr(USUAL));
    }
}
