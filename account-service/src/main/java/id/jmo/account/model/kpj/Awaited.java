package id.jmo.account.model.kpj;

import java.time.Duration;
import java.time.Instant;

/**
 * The answer of balance-service that a merger waits for.
 *
 * @param since when the step was asked for first
 * @param askedAt when it was asked for last
 */
public record Awaited(Instant since, Instant askedAt) {

    static Awaited from(Instant now) {
        return new Awaited(now, now);
    }

    /** How long ago the answer was due. */
    public Duration lateBy(Duration limit, Instant now) {
        return Duration.between(since.plus(limit), now);
    }

    Awaited askedAgain(Instant now) {
        return new Awaited(since, now);
    }
}
