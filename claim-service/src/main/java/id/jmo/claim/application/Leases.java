package id.jmo.claim.application;

import java.time.Duration;

/** Lets one of several instances do what need not be done by all. */
public interface Leases {

    /** Whether this instance holds the lease now; it may have held it before. */
    boolean hold(String name, Duration duration);
}
