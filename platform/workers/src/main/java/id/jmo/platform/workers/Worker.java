package id.jmo.platform.workers;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Attends to a {@link Duty} as long as the service runs: looks for what is due and does several things at once, each in
 * a thread of its own, so that a slow one holds up no other while there is room.
 */
public final class Worker<T> implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final int BATCH = 100;

    private final String name;
    private final Duty<T> duty;
    private final Semaphore room;
    private final Rounds rounds;
    /** By name, and whether it was found due again meanwhile. */
    private final Map<String, Boolean> inHand = new ConcurrentHashMap<>();

    private volatile ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * @param name of the worker's threads, and in the log
     * @param poll how long to wait before looking again when nothing more is due
     * @param atOnce how many items are attended to at the same time, at least 1
     * @param bell what is rung when there is something new; polling is for the rest
     */
    public Worker(String name, Duty<T> duty, Duration poll, int atOnce, Bell bell) {
        if (atOnce < 1) {
            throw new IllegalArgumentException("A worker that does " + atOnce + " things at once does nothing");
        }
        this.name = name;
        this.duty = duty;
        this.room = new Semaphore(atOnce);
        this.rounds = new Rounds(name, poll, this::takeUpWhatIsDue);
        bell.wakes(rounds);
    }

    @Override
    public void start() {
        if (!isRunning()) {
            hands = Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name(name + "-", 0).factory());
            rounds.start();
        }
    }

    /**
     * Takes up nothing more and lets what is in hand come to its end. What does not end in time is not broken off: it
     * comes up again when its lease has run out, whatever became of it.
     */
    @Override
    public void stop() {
        long deadline = System.nanoTime() + Rounds.LAST_ROUND.toNanos();
        rounds.stop();
        hands.shutdown();
        try {
            if (!hands.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                LOG.warn("{} items of {} are still in hand; their leases will run out", inHand.size(), name);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }

    /**
     * Stores a new item and, while a hand is free, attends to it at once: nobody has to look for it in the store.
     *
     * @param itemName as {@link Duty#nameOf} tells it
     * @param storing is told whether a hand is free, and stores the item as leased if one is, and as due if not. Answers
     *     with what is to be done with a leased item, or with nothing if there is no new one
     */
    public void begin(String itemName, Function<Boolean, Optional<Runnable>> storing) {
        boolean free = isRunning() && room.tryAcquire();
        Optional<Runnable> work = Optional.empty();
        try {
            work = storing.apply(free);
        } finally {
            if (free && work.isEmpty()) {
                room.release();
            }
        }
        if (free) {
            work.ifPresent(attending -> handOut(itemName, attending));
        } else {
            rounds.wake();
        }
    }

    private void takeUpWhatIsDue() throws InterruptedException {
        boolean more = true;
        while (more && isRunning()) {
            List<T> due = duty.due(BATCH);
            boolean any = false;
            for (T item : due) {
                any |= takeUp(item);
            }
            // A full batch of which nothing could be taken up would only be read again and again.
            more = any && due.size() >= BATCH;
        }
    }

    private boolean takeUp(T item) throws InterruptedException {
        String itemName = duty.nameOf(item);
        if (inHand.computeIfPresent(itemName, (_, _) -> true) != null) {
            return false;
        }
        room.acquire();
        if (!isRunning()) {
            room.release();
            return false;
        }
        handOut(itemName, () -> duty.attend(item));
        return true;
    }

    /** For whoever has acquired the room. */
    private void handOut(String itemName, Runnable attending) {
        inHand.put(itemName, false);
        try {
            hands.execute(() -> attend(itemName, attending));
        } catch (RejectedExecutionException stopped) {
            LOG.info("{} has stopped; {} is left to others", name, itemName);
            inHand.remove(itemName);
            room.release();
        }
    }

    private void attend(String itemName, Runnable attending) {
        try {
            attending.run();
        } catch (RuntimeException unforeseen) {
            // Nothing is lost: it rests in the store, and its lease will run out.
            LOG.warn("{}: {} is left to a later attempt", name, itemName, unforeseen);
        } finally {
            boolean dueAgain = Boolean.TRUE.equals(inHand.remove(itemName));
            room.release();
            if (dueAgain) {
                // Whatever made it due rang its bell in vain.
                rounds.wake();
            }
        }
    }
}
