package id.jmo.platform.snap;

import id.jmo.platform.application.Leases;
import id.jmo.platform.values.Confidential;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The current access token: fetched once, shared by all calls of all instances until a fifth of its lifetime is left. One
 * instance at a time fetches it; a call that finds another at it has no token and is made later.
 */
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

    private static final Logger LOG = LoggerFactory.getLogger(SnapTokens.class);
    private static final String LEASE = "bank-token";
    /** Longer than a request for a token takes. */
    private static final Duration LEASED_FOR = Duration.ofSeconds(30);

    private final Supplier<Fetched> source;
    private final SharedBankToken shared;
    private final Leases leases;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile SharedBankToken.@Nullable Token current;

    SnapTokens(Supplier<Fetched> source, SharedBankToken shared, Leases leases, Clock clock) {
        this.source = source;
        this.shared = shared;
        this.leases = leases;
        this.clock = clock;
    }

    /** @throws NoToken if the bank gives none, or another instance is fetching it */
    String current() {
        SharedBankToken.Token held = current;
        if (held != null && isFresh(held)) {
            return held.value().reveal();
        }
        fetching.lock();
        try {
            SharedBankToken.Token meanwhile = current;
            if (meanwhile != null && isFresh(meanwhile)) {
                return meanwhile.value().reveal();
            }
            SharedBankToken.Token token = shared.current().filter(this::isFresh).orElseGet(this::fetch);
            current = token;
            return token.value().reveal();
        } finally {
            fetching.unlock();
        }
    }

    /** The bank does not accept this token any more. */
    void forget(String token) {
        fetching.lock();
        try {
            SharedBankToken.Token held = current;
            if (held != null && held.value().reveal().equals(token)) {
                current = null;
                shared.forget(held.value());
            }
        } finally {
            fetching.unlock();
        }
    }

    private SharedBankToken.Token fetch() {
        if (!leases.acquire(LEASE, LEASED_FOR)) {
            throw new NoToken("another instance is fetching it");
        }
        try {
            // Whoever had the lease before may have fetched one.
            return shared.current().filter(this::isFresh).orElseGet(this::request);
        } finally {
            // Nobody has to wait for its end.
            boolean stillOurs = leases.acquire(LEASE, Duration.ofMillis(1));
            LOG.debug("The lease of the bank's token is given up, ours until now: {}", stillOurs);
        }
    }

    private SharedBankToken.Token request() {
        Instant requested = clock.instant();
        Fetched fetched = source.get();
        var token = new SharedBankToken.Token(
                Confidential.of(fetched.token()),
                requested.plus(fetched.lifetime().multipliedBy(4).dividedBy(5)).truncatedTo(ChronoUnit.MILLIS));
        shared.replace(token);
        return token;
    }

    private boolean isFresh(SharedBankToken.Token token) {
        return clock.instant().isBefore(token.renewAt());
    }
}
