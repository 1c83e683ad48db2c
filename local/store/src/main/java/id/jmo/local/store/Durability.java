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
 * Lets no answer out before what it tells is on disk: neither the answer to a write, nor the answer to a read that has
 * seen a write of somebody else. One commit and one fsync serve all writes that are waiting at that moment. A commit
 * never falls into the middle of a write, so after a crash a write is there whole, with its index entries, or not at
 * all.
 */
final class Durability {

    /** From so many at once on it pays to wait for as many again: one commit costs as much as several writes. */
    private static final int CROWD = 4;

    private static final long LONGEST_GATHERING = TimeUnit.MILLISECONDS.toNanos(1);

    private final MVStore store;
    private final boolean onDisk;
    private final Consumer<RuntimeException> broken;

    /** Writes go through together; a commit goes alone. Fair, so that a stream of writes cannot keep a commit out. */
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock(true);

    private final AtomicLong issued = new AtomicLong();
    private final ConcurrentMap<String, Long> lastWriteTo = new ConcurrentHashMap<>();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition progress = lock.newCondition();
    private final Condition joined = lock.newCondition();
    private boolean committing;
    private int waiting;
    private int lastCrowd;
    private volatile long durable;
    private volatile @Nullable RuntimeException failure;

    /** @param broken told when the disk refuses what is written to it; from then on every write is refused */
    Durability(MVStore store, Consumer<RuntimeException> broken) {
        this.store = store;
        this.onDisk = store.getFileStore() != null;
        this.broken = broken;
    }

    /** Does the work, and answers when its effect is on disk. */
    <T> T write(String namespace, Supplier<T> work) {
        long seen;
        gate.readLock().lock();
        try {
            // The ticket comes before the work: who sees the effect finds the ticket too.
            lastWriteTo.merge(namespace, issued.incrementAndGet(), Math::max);
            return work.get();
        } finally {
            seen = issuedSoFar();
            gate.readLock().unlock();
            awaitDurable(seen);
        }
    }

    /** Waits until all that a reader of the collection can have seen is on disk. */
    void awaitWritesTo(String namespace) {
        awaitDurable(lastWriteTo.getOrDefault(namespace, 0L));
    }

    /** Waits until all that anybody can have seen is on disk. */
    void awaitAllWrites() {
        awaitDurable(issuedSoFar());
    }

    /** How many writes there have been; unchanged for a while means a quiet period. */
    long issuedSoFar() {
        return issued.get();
    }

    /** Does the work with no write going on, and brings it to disk. */
    void alone(Runnable work) {
        gate.writeLock().lock();
        try {
            work.run();
            store.sync();
        } catch (RuntimeException e) {
            throw broken(e);
        } finally {
            gate.writeLock().unlock();
        }
    }

    private void awaitDurable(long ticket) {
        if (!onDisk || durable >= ticket) {
            return;
        }
        lock.lock();
        waiting++;
        joined.signal();
        try {
            while (durable < ticket) {
                refuseIfBroken();
                if (committing) {
                    progress.awaitUninterruptibly();
                } else {
                    committing = true;
                    gather();
                    lock.unlock();
                    try {
                        commit();
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

    /** Until as many wait as the last time, or the time is up. Alone nobody waits for anybody. */
    private void gather() {
        if (lastCrowd >= CROWD) {
            long left = LONGEST_GATHERING;
            while (waiting < lastCrowd && left > 0) {
                try {
                    left = joined.awaitNanos(left);
                } catch (InterruptedException hurried) {
                    Thread.currentThread().interrupt();
                    left = 0;
                }
            }
        }
        lastCrowd = waiting;
    }

    private void commit() {
        try {
            long upTo;
            boolean changed;
            gate.writeLock().lock();
            try {
                upTo = issuedSoFar();
                // Commands that found nothing to change need no disk: what they have seen is there already.
                changed = store.hasUnsavedChanges();
                if (changed) {
                    store.commit();
                }
            } finally {
                gate.writeLock().unlock();
            }
            if (changed) {
                store.sync();
            }
            durable = upTo;
        } catch (RuntimeException e) {
            throw broken(e);
        }
    }

    private RuntimeException broken(RuntimeException cause) {
        failure = cause;
        broken.accept(cause);
        return cause;
    }

    private void refuseIfBroken() {
        RuntimeException cause = failure;
        if (cause != null) {
            throw new IllegalStateException("the store can no longer write to its disk", cause);
        }
    }
}
