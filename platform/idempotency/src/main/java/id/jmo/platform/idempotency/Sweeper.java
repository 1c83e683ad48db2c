package id.jmo.platform.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes expired keys in the background, started by requests at most every 15 minutes. */
final class Sweeper {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final Duration INTERVAL = Duration.ofMinutes(15);

    private final KeyStore keys;
    private final Clock clock;
    private final AtomicReference<Instant> last;

    Sweeper(KeyStore keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
        this.last = new AtomicReference<>(Instant.EPOCH);
    }

    void sweepIfDue() {
        Instant before = last.get();
        Instant now = clock.instant();
        if (now.isAfter(before.plus(INTERVAL)) && last.compareAndSet(before, now)) {
            Thread.ofVirtual().name("idempotency-sweep").start(this::sweep);
        }
    }

    private void sweep() {
        try {
            keys.sweep();
        } catch (RuntimeException later) {
            LOG.warn("Expired idempotency keys could not be deleted; the next sweep tries again", later);
        }
    }
}
