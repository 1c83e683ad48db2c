package id.jmo.platform.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Erases old keys now and then, beside the requests that bring new ones. */
final class Sweeper {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final Duration BETWEEN = Duration.ofMinutes(15);

    private final KeyStore keys;
    private final Clock clock;
    private final AtomicReference<Instant> last;

    Sweeper(KeyStore keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
        this.last = new AtomicReference<>(Instant.EPOCH);
    }

    void sweepNowAndThen() {
        Instant before = last.get();
        Instant now = clock.instant();
        if (now.isAfter(before.plus(BETWEEN)) && last.compareAndSet(before, now)) {
            Thread.ofVirtual().name("idempotency-sweep").start(this::sweep);
        }
    }

    private void sweep() {
        try {
            keys.sweep();
        } catch (RuntimeException later) {
            LOG.warn("Old idempotency keys could not be erased; the next sweep tries again", later);
        }
    }
}
