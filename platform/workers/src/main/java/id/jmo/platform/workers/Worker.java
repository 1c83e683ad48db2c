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
 * Processes a {@link WorkQueue} as long as the service runs, several items at the same time, each in a thread of its
 * own, so that a slow item does not delay the others.
 */
public final class Worker<T> implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final int BATCH = 100;

    private final String name;
    private final WorkQueue<T> queue;
    private final Semaphore slots;
    private final PollingLoop loop;
    /** By item name, and whether the item was found due again meanwhile. */
    private final Map<String, Boolean> inProgress = new ConcurrentHashMap<>();

    private volatile ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * @param name of the worker's threads, and in the log
     * @param poll how long to wait before looking again when nothing more is due
     * @param concurrency how many items are processed at the same time, at least 1
     * @param wakeUp signalled when there is new work; polling finds the rest
     */
    public Worker(String name, WorkQueue<T> queue, Duration poll, int concurrency, WakeUpSignal wakeUp) {
        if (concurrency < 1) {
            throw new IllegalArgumentException("Concurrency must be at least 1, not " + concurrency);
        }
        this.name = name;
        this.queue = queue;
        this.slots = new Semaphore(concurrency);
        this.loop = new PollingLoop(name, poll, this::processDue);
        wakeUp.register(loop);
    }

    @Override
    public void start() {
        if (!isRunning()) {
            executor = Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name(name + "-", 0).factory());
            loop.start();
        }
    }

    /**
     * Takes no further items and waits for those in progress. One that does not end in time is not interrupted; it is
     * due again when its lease expires.
     */
    @Override
    public void stop() {
        long deadline = System.nanoTime() + PollingLoop.STOP_TIMEOUT.toNanos();
        loop.stop();
        executor.shutdown();
        try {
            if (!executor.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                LOG.warn("{} items of {} are still in progress; their leases will expire", inProgress.size(), name);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }

    /**
     * Stores a new item and, if a slot is free, processes it without waiting for the next poll.
     *
     * @param itemName as {@link WorkQueue#nameOf} gives it
     * @param store is passed whether a slot is free, and stores the item as leased if so, and as due if not. Returns the
     *     work of the leased item, or nothing if there is no new item
     */
    public void submit(String itemName, Function<Boolean, Optional<Runnable>> store) {
        boolean free = isRunning() && slots.tryAcquire();
        Optional<Runnable> work = Optional.empty();
        try {
            work = store.apply(free);
        } finally {
            if (free && work.isEmpty()) {
                slots.release();
            }
        }
        if (free) {
            work.ifPresent(task -> execute(itemName, task));
        } else {
            loop.wakeUp();
        }
    }

    private void processDue() throws InterruptedException {
        boolean more = true;
        while (more && isRunning()) {
            List<T> due = queue.due(BATCH);
            boolean any = false;
            for (T item : due) {
                any |= take(item);
            }
            // A full batch of which nothing could be taken would only be read again and again.
            more = any && due.size() >= BATCH;
        }
    }

    private boolean take(T item) throws InterruptedException {
        String itemName = queue.nameOf(item);
        if (inProgress.computeIfPresent(itemName, (_, _) -> true) != null) {
            return false;
        }
        slots.acquire();
        if (!isRunning()) {
            slots.release();
            return false;
        }
        execute(itemName, () -> queue.process(item));
        return true;
    }

    /** The caller has acquired a slot. */
    private void execute(String itemName, Runnable task) {
        inProgress.put(itemName, false);
        try {
            executor.execute(() -> process(itemName, task));
        } catch (RejectedExecutionException stopped) {
            LOG.info("{} has stopped; {} is left to other instances", name, itemName);
            inProgress.remove(itemName);
            slots.release();
        }
    }

    private void process(String itemName, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error failure) {
            // Nothing is lost: the item is in the store, and its lease will expire.
            LOG.warn("{}: {} failed and is retried when its lease expires", name, itemName, failure);
        } finally {
            boolean dueAgain = Boolean.TRUE.equals(inProgress.remove(itemName));
            slots.release();
            if (dueAgain) {
                // The signal that made it due was given while it was in progress.
                loop.wakeUp();
            }
        }
    }
}
