package id.jmo.claim.application;

import id.jmo.platform.values.ClaimId;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes those who watch a claim in this instance as soon as it moves. A move made by another instance is not signalled:
 * a watcher also looks by itself from time to time.
 */
@UseCase
public final class ClaimSignals {

    private final Map<ClaimId, Set<Semaphore>> watchers = new ConcurrentHashMap<>();

    /** Watch first and read then: no move falls between. */
    public Watch watch(ClaimId claim) {
        Semaphore bell = new Semaphore(0);
        watchers.compute(claim, (_, bells) -> {
            Set<Semaphore> all = bells == null ? ConcurrentHashMap.newKeySet() : bells;
            all.add(bell);
            return all;
        });
        return new Watch(claim, bell);
    }

    void moved(ClaimId claim) {
        watchers.getOrDefault(claim, Set.of()).forEach(Semaphore::release);
    }

    /** One watcher of one claim. */
    public final class Watch implements AutoCloseable {

        private final ClaimId claim;
        private final Semaphore bell;

        private Watch(ClaimId claim, Semaphore bell) {
            this.claim = claim;
            this.bell = bell;
        }

        /** Returns when the claim has moved since the last call, or after the time. */
        public void await(Duration atMost) throws InterruptedException {
            if (bell.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                bell.drainPermits();
            }
        }

        @Override
        public void close() {
            watchers.computeIfPresent(claim, (_, bells) -> {
                bells.remove(bell);
                return bells.isEmpty() ? null : bells;
            });
        }
    }
}
