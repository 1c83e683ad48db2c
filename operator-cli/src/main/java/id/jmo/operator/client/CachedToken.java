package id.jmo.operator.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** An access token that serves many calls: checking the password is the most expensive part of each. */
public final class CachedToken implements Supplier<String> {

    private final Supplier<String> login;
    private final Duration life;
    private final Clock clock;
    private String token = "";
    private Instant until = Instant.MIN;

    /** @param life how long a token is used before the next login, shorter than the realm's token lifespan */
    public CachedToken(Supplier<String> login, Duration life, Clock clock) {
        this.login = login;
        this.life = life;
        this.clock = clock;
    }

    @Override
    public synchronized String get() {
        if (!clock.instant().isBefore(until)) {
            token = login.get();
            until = clock.instant().plus(life);
        }
        return token;
    }
}
