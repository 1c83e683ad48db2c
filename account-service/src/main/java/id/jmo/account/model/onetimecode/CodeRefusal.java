package id.jmo.account.model.onetimecode;

import java.time.Duration;
import java.time.Instant;

/** No code was issued: too many were, or the last one is too recent. It says nothing of whose the address is. */
public final class CodeRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    private final Duration retryAfter;

    private CodeRefusal(Duration retryAfter) {
        super("No code for another " + retryAfter);
        this.retryAfter = retryAfter;
    }

    /** @param again when it will be allowed again */
    public static CodeRefusal until(Instant again, Instant now) {
        Duration wait = Duration.between(now, again);
        return new CodeRefusal(wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait);
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
