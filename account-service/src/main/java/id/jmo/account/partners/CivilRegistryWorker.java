package id.jmo.account.partners;

import id.jmo.account.application.CheckCivilRegistry;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for open questions to the civil registry, as long as the service runs. */
@Component
class CivilRegistryWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CivilRegistryWorker.class);
    private static final Duration LAST_ROUND = Duration.ofSeconds(15);

    private final CheckCivilRegistry check;
    private final Duration pollInterval;
    private @Nullable ScheduledExecutorService rounds;

    CivilRegistryWorker(CheckCivilRegistry check, CivilRegistryProperties properties) {
        this.check = check;
        this.pollInterval = properties.pollInterval();
    }

    @Override
    public synchronized void start() {
        rounds = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("civil-registry-worker").factory());
        rounds.scheduleWithFixedDelay(this::round, 0, pollInterval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void round() {
        try {
            while (check.askAboutThoseDue() > 0 && !Thread.currentThread().isInterrupted()) {
                // Until nothing is due.
            }
        } catch (RuntimeException unforeseen) {
            LOG.warn("Open questions to the civil registry cannot be read; the next round tries again", unforeseen);
        }
    }

    /** Lets the questions under way come to their answers. */
    @Override
    public synchronized void stop() {
        ScheduledExecutorService running = rounds;
        rounds = null;
        if (running == null) {
            return;
        }
        running.shutdown();
        try {
            if (!running.awaitTermination(LAST_ROUND.toMillis(), TimeUnit.MILLISECONDS)) {
                running.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            running.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return rounds != null;
    }
}
