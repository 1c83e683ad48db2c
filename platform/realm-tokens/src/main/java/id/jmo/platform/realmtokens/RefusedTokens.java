package id.jmo.platform.realmtokens;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.text.ParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/** Counts refused tokens by why ({@code jmo.tokens.refused}): forged ones are an attack, expired ones are every day's. */
final class RefusedTokens {

    private enum Why {
        /** Signed with a key that the realm does not publish, or not signed. */
        FORGED,
        /** No token at all. */
        MALFORMED,
        /** Signed by the realm, and expired or meant for others. */
        NOT_VALID
    }

    private final Map<Why, Counter> counters = new EnumMap<>(Why.class);

    RefusedTokens(MeterRegistry meters) {
        // All from the start: a counter that is new has not increased.
        Arrays.stream(Why.values())
                .forEach(why -> counters.put(
                        why,
                        Counter.builder("jmo.tokens.refused")
                                .description("Tokens that were refused, by why")
                                .tag("why", why.name().toLowerCase(Locale.ROOT))
                                .register(meters)));
    }

    void count(JwtException refusal) {
        switch (refusal) {
            case JwtValidationException e -> increment(Why.NOT_VALID);
            case BadJwtException e when e.getCause() instanceof ParseException -> increment(Why.MALFORMED);
            case BadJwtException e -> increment(Why.FORGED);
            case JwtException e -> {
                // The keys could not be fetched: that is no fault of the token.
            }
        }
    }

    private void increment(Why why) {
        Counter counter = counters.get(why);
        if (counter != null) {
            counter.increment();
        }
    }
}
