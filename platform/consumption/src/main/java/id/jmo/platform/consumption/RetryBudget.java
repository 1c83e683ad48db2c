package id.jmo.platform.consumption;

import java.time.Duration;

/** How long the failing events of one key hold up their batch. Used by one thread. */
final class RetryBudget {

    private final long limit;

    private long spent;
    private boolean usedUp;

    RetryBudget(Duration limit) {
        this.limit = limit.toNanos();
    }

    void spend(long nanos) {
        spent += nanos;
    }

    /** @return whether there is time left for another pause; if not, none is given to this key's batch any more */
    boolean allows(Duration pause) {
        usedUp = usedUp || spent + pause.toNanos() > limit;
        return !usedUp;
    }

    boolean isUsedUp() {
        return usedUp;
    }
}
