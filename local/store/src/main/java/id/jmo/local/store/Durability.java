package id.jmo.local.store;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Group commit: an answer is sent only when everything that it depends on is on disk, both the answer to a write and
 * the answer to a read that has seen another client's write. One record of the log and one fsync serve all waiting writes. A
 * commit never falls into the middle of a write, so after a crash a write is there completely, with its index entries,
 * or not at all.
 */
final class Durability {

    /**
     * From this size of the last group on it pays to wait for as many writers again: a commit costs as much as several.
     */
    private static final int MIN_GROUP = 4;

    private static final long MAX_GROUP_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final MVStore store;
    private final @Nullable WriteAheadLog log;
    private final Consumer<RuntimeException> onFailure;

    /** Writes share it; a commit has it exclusively. Fair, so that a stream of writes cannot starve a commit. */
    private final ReentrantReadWriteLock commitLock = new ReentrantReadWriteLock(true);

    private final AtomicLong issued = new AtomicLong();
    private final ConcurrentMap<String, Long> lastWriteTo = new ConcurrentHashMap<>();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition progress = lock.newCondition();
    private final Condition joined = lock.newCondition();
    private boolean committing;
    private int waiting;
    private int lastGroup;
    private volatile long durable;
    private volatile @Nullable RuntimeException failure;

    /**
     * @param log null for a store in memory
     * @param onFailure called when writing to the disk fails; from then on every write is refused
     */
    Durability(MVStore store, @Nullable WriteAheadLog log, Consumer<RuntimeException> onFailure) {
        this.store = store;
        this.log = log;
        this.onFailure = onFailure;
    }

    /** Does the work, and returns when its effect is on disk. */
    <T> T write(String namespace, Supplier<T> work) {
        long seen;
        commitLock.readLock().lock();
        try {
            // Issued before the work, so that a reader who sees the effect finds the ticket too.
            lastWriteTo.merge(namespace, issued.incrementAndGet(), Math::max);
            return work.get();
        } finally {
            seen = issuedSoFar();
            commitLock.readLock().unlock();
            awaitDurable(seen);
        }
    }

    /** Waits until every write that a reader of the collection can have seen is on disk. */
    void awaitWritesTo(String namespace) {
        awaitDurable(lastWriteTo.getOrDefault(namespace, 0L));
    }

    /** Waits until every write so far is on disk. */
    void awaitAllWrites() {
        awaitDurable(issuedSoFar());
    }

    /** The number of writes so far. */
    long issuedSoFar() {
        return issued.get();
    }

    /** Does the work without concurrent writes, when all that was written before is in the maps on disk, and flushes it. */
    void exclusively(Runnable work) {
        lock.lock();
        while (committing) {
            progress.awaitUninterruptibly();
        }
        committing = true;
        lock.unlock();
        commitLock.writeLock().lock();
        try {
            if (log != null) {
                log.beginGeneration();
            }
            store.commit();
            store.sync();
            if (log != null) {
                log.truncate();
            }
            work.run();
            store.commit();
            store.sync();
            durable = issuedSoFar();
        } catch (RuntimeException e) {
            throw failed(e);
        } finally {
            commitLock.writeLock().unlock();
            endCommit();
        }
    }

    private void endCommit() {
        lock.lock();
        try {
            committing = false;
            progress.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void awaitDurable(long ticket) {
        if (log == null || durable >= ticket) {
            return;
        }
        lock.lock();
        waiting++;
        joined.signal();
        try {
            while (durable < ticket) {
                refuseAfterFailure();
                if (committing) {
                    progress.awaitUninterruptibly();
                } else {
                    committing = true;
                    awaitGroup();
                    lock.unlock();
                    try {
                        commit(log);
                    } finally {
                        lock.lock();
                        committing = false;
                        progress.signalAll();
                    }
                }
            }
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    /** Waits for as many writers as in the last group, at most a millisecond; a single writer does not wait. */
    private void awaitGroup() {
        if (lastGroup >= MIN_GROUP) {
            long left = MAX_GROUP_WAIT_NANOS;
            while (waiting < lastGroup && left > 0) {
                try {
                    left = joined.awaitNanos(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    left = 0;
                }
            }
        }
        lastGroup = waiting;
    }

    private void commit(WriteAheadLog changes) {
        try {
            long upTo;
            // Commands without changes have nothing to make durable: what they have seen is on disk already.
            boolean changed;
            boolean checkpoint;
            commitLock.writeLock().lock();
            try {
                upTo = issuedSoFar();
                changed = changes.hasNotedAnything();
                checkpoint = changed && changes.needsCheckpoint();
                if (checkpoint) {
                    changes.beginGeneration();
                    store.commit();
                } else if (changed) {
                    changes.take();
                }
            } finally {
                commitLock.writeLock().unlock();
            }
            if (checkpoint) {
                store.sync();
            } else if (changed) {
                changes.append();
            }
            durable = upTo;
        } catch (RuntimeException e) {
            throw failed(e);
        }
    }

    private RuntimeException failed(RuntimeException cause) {
        failure = cause;
        onFailure.accept(cause);
        return cause;
    }

    private void refuseAfterFailure() {
        RuntimeException cause = failure;
        if (cause != null) {
            throw new IllegalStateException("the store can no longer write to its disk", cause);
        }
    }
}
