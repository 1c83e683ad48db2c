package id.jmo.claim.application;

import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.ClaimId;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Notifies subscribers within this instance that a claim has changed. Changes made by another instance are not notified:
 * a subscriber must also poll.
 */
@UseCase
public final class ClaimChangeNotifier {

    private final Map<ClaimId, Set<Semaphore>> subscribers = new ConcurrentHashMap<>();

    /** Subscribe first and read the claim then, so that no change is missed. */
    public Subscription subscribe(ClaimId claim) {
        Semaphore changes = new Semaphore(0);
        subscribers.compute(claim, (_, present) -> {
            Set<Semaphore> all = present == null ? ConcurrentHashMap.newKeySet() : present;
            all.add(changes);
            return all;
        });
        return new Subscription(claim, changes);
    }

    void changed(ClaimId claim) {
        subscribers.getOrDefault(claim, Set.of()).forEach(Semaphore::release);
    }

    /** One subscriber to one claim. */
    public final class Subscription implements AutoCloseable {

        private final ClaimId claim;
        private final Semaphore changes;

        private Subscription(ClaimId claim, Semaphore changes) {
            this.claim = claim;
            this.changes = changes;
        }

        /** Returns when the claim has changed since the last call, or after the timeout. */
        public void await(Duration timeout) throws InterruptedException {
            if (changes.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                changes.drainPermits();
            }
        }

        @Override
        public void close() {
            subscribers.computeIfPresent(claim, (_, all) -> {
                all.remove(changes);
                return all.isEmpty() ? null : all;
            });
        }
    }
}
