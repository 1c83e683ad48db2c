package id.jmo.notification.partners;

import id.jmo.notification.application.DeliverDue;
import id.jmo.notification.application.Outlet;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** One worker for each channel, as long as the service runs: a channel that hangs holds up none but its own. */
@Component
class DeliveryWorkers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorkers.class);
    private static final Duration LAST_ROUND = Duration.ofSeconds(15);

    private final DeliverDue deliverDue;
    private final List<Outlet> outlets;
    private final Duration pollInterval;
    private @Nullable ScheduledExecutorService rounds;

    DeliveryWorkers(DeliverDue deliverDue, List<Outlet> outlets, NotificationProperties properties) {
        this.deliverDue = deliverDue;
        this.outlets = List.copyOf(outlets);
        this.pollInterval = properties.pollInterval();
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService workers = Executors.newScheduledThreadPool(
                outlets.size(), Thread.ofVirtual().name("delivery-worker-", 0).factory());
        for (Outlet outlet : outlets) {
            workers.scheduleWithFixedDelay(() -> round(outlet), 0, pollInterval.toMillis(), TimeUnit.MILLISECONDS);
        }
        rounds = workers;
    }

    private void round(Outlet outlet) {
        try {
            while (deliverDue.over(outlet) > 0 && !Thread.currentThread().isInterrupted()) {
                // Until nothing is due.
            }
        } catch (RuntimeException unforeseen) {
            LOG.warn("What is due over {} cannot be read; the next round tries again", outlet.channel(), unforeseen);
        }
    }

    /** Lets the messages on their way out leave. */
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
