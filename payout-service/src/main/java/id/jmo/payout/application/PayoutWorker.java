package id.jmo.payout.application;

import id.jmo.platform.values.PayoutId;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks for payouts that are due and has them pursued. What is due stands in the store, so any number of instances may
 * look, and one that dies is replaced by any other.
 */
@Component
class PayoutWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PayoutWorker.class);
    private static final int BATCH = 100;

    private final Payouts payouts;
    private final PursuePayout pursue;
    private final PayoutProperties properties;
    private final Clock clock;
    private final Semaphore permits;
    private final Set<PayoutId> inHand = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private volatile ExecutorService errands = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Thread lookout = Thread.currentThread();

    PayoutWorker(Payouts payouts, PursuePayout pursue, PayoutProperties properties, Clock clock) {
        this.payouts = payouts;
        this.pursue = pursue;
        this.properties = properties;
        this.clock = clock;
        this.permits = new Semaphore(properties.atOnce());
    }

    @Override
    public void start() {
        running = true;
        errands = Executors.newVirtualThreadPerTaskExecutor();
        lookout = Thread.ofVirtual().name("payout-lookout").start(this::lookOut);
    }

    /** Takes up nothing more and lets running errands end; what does not end is asked about after its lease. */
    @Override
    public void stop() {
        running = false;
        lookout.interrupt();
        errands.shutdown();
        try {
            if (!errands.awaitTermination(15, TimeUnit.SECONDS)) {
                log.warn("{} payouts are still at the bank: whoever takes them up next will ask", inHand.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void lookOut() {
        try {
            while (running) {
                takeUpWhatIsDue();
                Thread.sleep(properties.poll());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeUpWhatIsDue() throws InterruptedException {
        try {
            for (PayoutId id : payouts.due(clock.instant(), BATCH)) {
                if (inHand.add(id)) {
                    permits.acquire();
                    errands.execute(() -> pursue(id));
                }
            }
        } catch (RuntimeException unavailable) {
            log.warn("Cannot look for due payouts: {}", unavailable.getMessage());
        }
    }

    private void pursue(PayoutId id) {
        try {
            pursue.pursue(id);
        } catch (RuntimeException unavailable) {
            // Nothing is lost: the payout comes up again when its lease is over.
            log.warn("Payout {} must wait: {}", id, unavailable.getMessage());
        } finally {
            inHand.remove(id);
            permits.release();
        }
    }
}
