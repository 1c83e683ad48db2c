package id.jmo.gateway;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** One running instance of a service, as far as the gateway can see. */
final class Instance {

    /** How long an instance that could not be reached is tried last; long enough to spare others the attempt. */
    private static final Duration UNAVAILABLE_FOR = Duration.ofSeconds(2);

    private final URI address;
    private final InstantSource clock;
    private volatile Instant unavailableUntil = Instant.MIN;

    Instance(URI address, InstantSource clock) {
        this.address = address;
        this.clock = clock;
    }

    URI address() {
        return address;
    }

    /** It could not be reached, or reports that it is not ready. */
    void markUnavailable() {
        unavailableUntil = clock.instant().plus(UNAVAILABLE_FOR);
    }

    void markAvailable() {
        unavailableUntil = Instant.MIN;
    }

    boolean isAvailable() {
        return !clock.instant().isBefore(unavailableUntil);
    }
}
