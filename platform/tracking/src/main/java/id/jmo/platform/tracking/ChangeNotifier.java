package id.jmo.platform.tracking;

import id.jmo.platform.values.Identifier;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Notifies subscribers within this instance that a claim, an accident or the like has changed. Changes made by another
 * instance are not notified: a subscriber must also poll.
 */
public final class ChangeNotifier {

    private final Map<Identifier<?>, Set<Semaphore>> subscribers = new ConcurrentHashMap<>();

    /** Subscribe first and read the subject then, so that no change is missed. */
    Subscription subscribe(Identifier<?> subject) {
        Semaphore changes = new Semaphore(0);
        subscribers.compute(subject, (_, present) -> {
            Set<Semaphore> all = present == null ? ConcurrentHashMap.newKeySet() : present;
            all.add(changes);
            return all;
        });
        return new Subscription(subject, changes);
    }

    /** Call it after the change is stored. */
    public void changed(Identifier<?> subject) {
        subscribers.getOrDefault(subject, Set.of()).forEach(Semaphore::release);
    }

    /** One subscriber to one subject. */
    final class Subscription implements AutoCloseable {

        private final Identifier<?> subject;
        private final Semaphore changes;

        private Subscription(Identifier<?> subject, Semaphore changes) {
            this.subject = subject;
            this.changes = changes;
        }

        /** Ends the wait of this subscriber, as a change would. */
        void wakeUp() {
            changes.release();
        }

        /** Returns when the subject has changed since the last call, or after the timeout. */
        void await(Duration timeout) throws InterruptedException {
            if (changes.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                changes.drainPermits();
            }
        }

        @Override
        public void close() {
            subscribers.computeIfPresent(subject, (_, all) -> {
                all.remove(changes);
                return all.isEmpty() ? null : all;
            });
        }
    }
}
