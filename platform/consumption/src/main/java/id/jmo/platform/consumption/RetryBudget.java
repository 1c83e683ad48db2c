package id.jmo.platform.consumption;

import java.time.Duration;

/** How long the failing events of one key may delay their batch. Used by one thread. */
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

    /** @return whether the budget allows another pause; once it does not, it allows no other one either */
    boolean allows(Duration pause) {
        usedUp = usedUp || spent + pause.toNanos() > limit;
        return !usedUp;
    }

    boolean isUsedUp() {
        return usedUp;
    }
}
