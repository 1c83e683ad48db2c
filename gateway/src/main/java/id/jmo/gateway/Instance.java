package id.jmo.gateway;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** One running instance of a service, as far as the gateway can see. */
final class Instance {

    /** How long an instance that could not be reached is passed over; long enough to spare others the attempt. */
    private static final Duration PASSED_OVER = Duration.ofSeconds(2);

    private final URI address;
    private final InstantSource clock;
    private volatile Instant awayUntil = Instant.MIN;

    Instance(URI address, InstantSource clock) {
        this.address = address;
        this.clock = clock;
    }

    URI address() {
        return address;
    }

    /** It could not be reached, or says that it is not ready. */
    void isAway() {
        awayUntil = clock.instant().plus(PASSED_OVER);
    }

    void isBack() {
        awayUntil = Instant.MIN;
    }

    boolean seemsReady() {
        return !clock.instant().isBefore(awayUntil);
    }
}
