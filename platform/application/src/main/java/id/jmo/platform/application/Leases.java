package id.jmo.platform.application;

import java.time.Duration;

/** Elects one of several instances for work that only one should do. */
public interface Leases {

    /**
     * Acquires the lease, or renews it if this instance holds it.
     *
     * @param duration after which another instance may acquire the lease unless it is renewed
     * @return whether this instance holds the lease now
     */
    boolean acquire(String name, Duration duration);
}
