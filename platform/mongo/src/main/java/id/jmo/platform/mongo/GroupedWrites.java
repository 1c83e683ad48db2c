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
 * command and one disk sync; a single write goes without delay.
 *
 * @param <W> a write
 * @param <R> what becomes of it
 */
abstract class GroupedWrites<W, R> {

    private static final int MAX_BATCH = 100;

    private final Queue<Pending<W, R>> waiting = new ConcurrentLinkedQueue<>();
    private final Lock writer = new ReentrantLock();

    /** Its outcome is guarded by the lock. */
    private static final class Pending<W, R> {

        private final W write;
        private @Nullable R result;
        private @Nullable RuntimeException failure;

        private Pending(W write) {
            this.write = write;
        }
    }

    /** Does all of them by one command, and gives the result of each in their order. A failure is one of all of them. */
    abstract List<R> command(List<W> batch);

    /** Returns when the write is durable, or is not to be. */
    R submit(W write) {
        var pending = new Pending<W, R>(write);
        waiting.add(pending);
        while (true) {
            writer.lock();
            try {
                if (pending.failure != null) {
                    throw pending.failure;
                }
                if (pending.result != null) {
                    return pending.result;
                }
                run(nextBatch());
            } finally {
                writer.unlock();
            }
        }
    }

    private List<Pending<W, R>> nextBatch() {
        var next = new ArrayList<Pending<W, R>>();
        for (var pending = waiting.poll(); pending != null; pending = waiting.poll()) {
            next.add(pending);
            if (next.size() == MAX_BATCH) {
                break;
            }
        }
        return next;
    }

    private void run(List<Pending<W, R>> batch) {
        try {
            var results = command(batch.stream().map(pending -> pending.write).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).result = results.get(i);
            }
        } catch (RuntimeException failed) {
            batch.forEach(pending -> pending.failure = failed);
        }
    }
}
