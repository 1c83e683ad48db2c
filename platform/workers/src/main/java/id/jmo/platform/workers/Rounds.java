package id.jmo.platform.workers;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Makes rounds, one after the other, as long as the service runs. A round that fails is followed by the next as if it
 * had not; only the first of a row of failures is logged, so that an outage does not flood the log.
 */
public final class Rounds implements SmartLifecycle {

    /** How long a stop waits for the round under way. */
    static final Duration LAST_ROUND = Duration.ofSeconds(15);

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    /** What is done in each round; a long one asks between its steps whether the rounds still run. */
    @FunctionalInterface
    public interface Round {
        void make() throws InterruptedException;
    }

    private final String name;
    private final Duration pause;
    private final Round round;
    private final Semaphore wakes = new Semaphore(0);
    private volatile CountDownLatch end = new CountDownLatch(0);
    private @Nullable Thread thread;

    /**
     * @param name of the thread, and in the log
     * @param pause from the end of one round to the beginning of the next
     */
    public Rounds(String name, Duration pause, Round round) {
        this.name = name;
        this.pause = pause;
        this.round = round;
    }

    @Override
    public synchronized void start() {
        if (isRunning()) {
            return;
        }
        CountDownLatch ownEnd = new CountDownLatch(1);
        end = ownEnd;
        thread = Thread.ofVirtual().name(name).start(() -> goUntil(ownEnd));
    }

    /** Begins no further round and waits for the one under way. */
    @Override
    public synchronized void stop() {
        end.countDown();
        wakes.release();
        Thread walking = thread;
        if (walking == null) {
            return;
        }
        try {
            if (!walking.join(LAST_ROUND)) {
                walking.interrupt();
            }
        } catch (InterruptedException hurried) {
            walking.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the pause. During a round, another follows it without one. */
    public void wake() {
        if (wakes.availablePermits() == 0) {
            wakes.release();
        }
    }

    @Override
    public boolean isRunning() {
        return end.getCount() > 0;
    }

    private void goUntil(CountDownLatch ownEnd) {
        boolean failing = false;
        try {
            while (true) {
                // What is asked for from here on asks for another round.
                wakes.drainPermits();
                if (ownEnd.getCount() == 0) {
                    return;
                }
                failing = fails(failing);
                boolean woken = wakes.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                LOG.trace("{}: the pause is over, woken {}", name, woken);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean fails(boolean before) throws InterruptedException {
        try {
            round.make();
            if (before) {
                LOG.info("The rounds of {} succeed again", name);
            }
            return false;
        } catch (RuntimeException unforeseen) {
            if (!before) {
                LOG.warn("A round of {} failed; further ones are made until one succeeds", name, unforeseen);
            }
            return true;
        }
    }
}
