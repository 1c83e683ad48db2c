package id.jmo.platform.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Group commit: what arrives while a command runs goes together into the next command. Under load many documents share one
 * command, and writes one disk sync; a single one goes without delay.
 *
 * @param <C> what is asked for: a read or a write
 * @param <R> what becomes of it
 */
abstract class GroupedCommands<C, R> {

    private static final int MAX_BATCH = 100;

    private final Queue<Pending<C, R>> waiting = new ConcurrentLinkedQueue<>();
    private final Lock running = new ReentrantLock();

    /** Its outcome is guarded by the lock. */
    private static final class Pending<C, R> {

        private final C asked;
        private @Nullable R result;
        private @Nullable RuntimeException failure;

        private Pending(C asked) {
            this.asked = asked;
        }
    }

    /** Does all of them by one command, and gives the result of each in their order. A failure is one of all of them. */
    abstract List<R> command(List<C> batch);

    /** Returns when it is done: a write is durable then, or is not to be. */
    R submit(C asked) {
        var pending = new Pending<C, R>(asked);
        waiting.add(pending);
        return await(pending);
    }

    /**
     * As {@link #submit}, of many, which share commands among themselves too.
     *
     * @return the result of each, in their order
     */
    List<R> submitAll(List<C> asked) {
        var all = asked.stream().map(each -> new Pending<C, R>(each)).toList();
        waiting.addAll(all);
        var results = new ArrayList<R>(all.size());
        RuntimeException failure = null;
        for (var pending : all) {
            try {
                results.add(await(pending));
            } catch (RuntimeException failed) {
                failure = failed;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return results;
    }

    private R await(Pending<C, R> pending) {
        while (true) {
            running.lock();
            try {
                if (pending.failure != null) {
                    throw pending.failure;
                }
                if (pending.result != null) {
                    return pending.result;
                }
                run(nextBatch());
            } finally {
                running.unlock();
            }
        }
    }

    private List<Pending<C, R>> nextBatch() {
        var next = new ArrayList<Pending<C, R>>();
        for (var pending = waiting.poll(); pending != null; pending = waiting.poll()) {
            next.add(pending);
            if (next.size() == MAX_BATCH) {
                break;
            }
        }
        return next;
    }

    private void run(List<Pending<C, R>> batch) {
        try {
            var results = command(batch.stream().map(pending -> pending.asked).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).result = results.get(i);
            }
        } catch (RuntimeException failed) {
            batch.forEach(pending -> pending.failure = failed);
        }
    }
}
