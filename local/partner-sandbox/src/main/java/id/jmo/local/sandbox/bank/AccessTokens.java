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

/** Issues access tokens. In memory only: after a restart the client must request a new one, as with a bank. */
@Component
class AccessTokens implements Resettable {

    private final Map<String, Instant> expiryByToken = new ConcurrentHashMap<>();
    private final AtomicInteger issued = new AtomicInteger();
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private final Duration life;

    AccessTokens(Clock clock, BankProperties properties) {
        this.clock = clock;
        this.life = properties.tokenLife();
    }

    String issue() {
        Instant now = clock.instant();
        expiryByToken.values().removeIf(until -> until.isBefore(now));
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        expiryByToken.put(token, now.plus(life));
        issued.incrementAndGet();
        return token;
    }

    boolean isValid(String token) {
        Instant until = expiryByToken.get(token);
        return until != null && clock.instant().isBefore(until);
    }

    int issued() {
        return issued.get();
    }

    void forgetAll() {
        expiryByToken.clear();
    }

    @Override
    public void reset() {
        forgetAll();
        issued.set(0);
    }
}
