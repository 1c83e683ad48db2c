package id.jmo.local.sandbox.bank;

import id.jmo.local.sandbox.Resettable;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Hands out access tokens. A restart forgets them all, as a bank's does: the client must ask again. */
@Component
class TokenDesk implements Resettable {

    private final Map<String, Instant> goodUntil = new ConcurrentHashMap<>();
    private final AtomicInteger issued = new AtomicInteger();
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private final Duration life;

    TokenDesk(Clock clock, BankProperties properties) {
        this.clock = clock;
        this.life = properties.tokenLife();
    }

    String issue() {
        Instant now = clock.instant();
        goodUntil.values().removeIf(until -> until.isBefore(now));
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        goodUntil.put(token, now.plus(life));
        issued.incrementAndGet();
        return token;
    }

    boolean isGood(String token) {
        Instant until = goodUntil.get(token);
        return until != null && clock.instant().isBefore(until);
    }

    int issued() {
        return issued.get();
    }

    void forgetAll() {
        goodUntil.clear();
    }

    @Override
    public void reset() {
        forgetAll();
        issued.set(0);
    }
}
