package id.jmo.platform.workers;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Repeats a task with a pause in between for as long as the service runs. No failure ends the loop, an {@link Error}
 * neither; only the first of consecutive failures is logged, so that an outage does not flood the log. {@code
 * jmo.loop.overdue} shows for how many seconds, beyond its pause, a loop has completed no pass: it fails, hangs or is gone.
 */
public final class PollingLoop implements SmartLifecycle {

    /** How long a stop waits for the running pass before it interrupts it. */
    static final Duration STOP_TIMEOUT = Duration.ofSeconds(15);

    private static final Logger LOG = LoggerFactory.getLogger(PollingLoop.class);

    /** One pass of the loop. A long one checks {@link PollingLoop#isRunning} between its steps. */
    @FunctionalInterface
    public interface Pass {
        void run() throws InterruptedException;
    }

    private final String name;
    private final Duration pause;
    private final Pass pass;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private @Nullable Thread thread;
    private volatile long lastSuccess = System.nanoTime();

    /**
     * @param name of the thread, and in the log
     * @param pause from the end of one pass to the start of the next
     */
    public PollingLoop(String name, Duration pause, Pass pass) {
        this.name = name;
        this.pause = pause;
        this.pass = pass;
    }

    @Override
    public synchronized void start() {
        if (isRunning()) {
            return;
        }
        lastSuccess = System.nanoTime();
        // Of several loops with one name in one instance the first is shown.
        Gauge.builder("jmo.loop.overdue", this, PollingLoop::overdue)
                .tag("loop", name)
                .baseUnit("seconds")
                .register(Metrics.globalRegistry);
        CountDownLatch ownStop = new CountDownLatch(1);
        stopped = ownStop;
        thread = Thread.ofVirtual().name(name).start(() -> loopUntil(ownStop));
    }

    /** Starts no further pass and waits for the running one. */
    @Override
    public synchronized void stop() {
        stopped.countDown();
        wakeUps.release();
        Thread looping = thread;
        if (looping == null) {
            return;
        }
        try {
            if (!looping.join(STOP_TIMEOUT)) {
                looping.interrupt();
            }
        } catch (InterruptedException interrupted) {
            looping.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the pause. During a pass, the next one follows without a pause. */
    public void wakeUp() {
        if (wakeUps.availablePermits() == 0) {
            wakeUps.release();
        }
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private double overdue() {
        Duration since = Duration.ofNanos(System.nanoTime() - lastSuccess);
        return isRunning() ? Math.max(0, since.minus(pause).toMillis() / 1000.0) : 0;
    }

    private void loopUntil(CountDownLatch ownStop) {
        boolean failing = false;
        try {
            while (true) {
                // A wake-up from here on asks for another pass.
                wakeUps.drainPermits();
                if (ownStop.getCount() == 0) {
                    return;
                }
                failing = fails(failing);
                boolean wokenUp = wakeUps.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                LOG.trace("{}: pause ended, woken up: {}", name, wokenUp);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean fails(boolean before) throws InterruptedException {
        try {
            pass.run();
            lastSuccess = System.nanoTime();
            if (before) {
                LOG.info("{} succeeds again", name);
            }
            return false;
        } catch (RuntimeException | Error failure) {
            if (!before) {
                LOG.warn("{} failed; it is repeated until it succeeds", name, failure);
            }
            return true;
        }
    }
}
