package id.jmo.payout.partners;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The current access token: fetched once, shared by all calls until a fifth of its lifetime is left. */
final class SnapTokens {

    /** @param lifetime how long the token is valid, from its request on */
    record Fetched(String token, Duration lifetime) {

        private static final JsonMapper JSON = JsonMapper.builder().build();

        /** @throws NoToken if the answer holds none */
        static Fetched read(byte[] answer) {
            JsonNode json;
            try {
                json = JSON.readTree(answer);
            } catch (JacksonException e) {
                throw new NoToken("the answer cannot be read");
            }
            String token = json.path("accessToken").asString("");
            // SNAP sends the seconds as text; some banks as a number.
            String seconds = json.path("expiresIn").asString("");
            if (token.isEmpty() || !seconds.matches("\\d{1,9}")) {
                throw new NoToken("the answer holds no token");
            }
            return new Fetched(token, Duration.ofSeconds(Long.parseLong(seconds)));
        }
    }

    /** The bank answered a token request with something that is no token. */
    static final class NoToken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoToken(String message) {
            super(message, null, false, false);
        }
    }

    private final Supplier<Fetched> source;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile @Nullable Current current;

    private record Current(String token, Instant renewAt) {}

    SnapTokens(Supplier<Fetched> source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    String current() {
        Current held = current;
        if (held != null && clock.instant().isBefore(held.renewAt())) {
            return held.token();
        }
        fetching.lock();
        try {
            Current meanwhile = current;
            if (meanwhile != null && clock.instant().isBefore(meanwhile.renewAt())) {
                return meanwhile.token();
            }
            Instant requested = clock.instant();
            Fetched fetched = source.get();
            current = new Current(
                    fetched.token(),
                    requested.plus(fetched.lifetime().multipliedBy(4).dividedBy(5)));
            return fetched.token();
        } finally {
            fetching.unlock();
        }
    }

    /** The bank does not accept this token any more. */
    void forget(String token) {
        fetching.lock();
        try {
            Current held = current;
            if (held != null && held.token().equals(token)) {
                current = null;
            }
        } finally {
            fetching.unlock();
        }
    }
}
