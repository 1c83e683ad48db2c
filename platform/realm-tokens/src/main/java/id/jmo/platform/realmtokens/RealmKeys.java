package id.jmo.platform.realmtokens;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.JWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The realm's public keys. They are fetched at first use, so that a service starts without Keycloak; kept during an
 * outage, so that members stay logged in; and fetched again for an unknown key, with a rate limit, so that forged
 * tokens cannot flood Keycloak.
 */
final class RealmKeys implements JWKSource<SecurityContext> {

    private static final int TIMEOUT_MILLIS = 3_000;
    private static final int MAX_RESPONSE_BYTES = 256 * 1024;

    private final JWKSource<SecurityContext> fetched;
    private volatile boolean known;

    private RealmKeys(JWKSource<SecurityContext> fetched) {
        this.fetched = fetched;
    }

    static JWTProcessor<SecurityContext> processor(RealmProperties security) {
        JWKSource<SecurityContext> fetched = JWKSourceBuilder.create(
                        address(security.keys()),
                        new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MAX_RESPONSE_BYTES))
                .cache(security.keysLifetime().toMillis(), 2L * TIMEOUT_MILLIS)
                .refreshAheadCache(false)
                .rateLimited(security.keysInterval().toMillis())
                .outageTolerant(security.keysOutage().toMillis())
                .build();
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256), new RealmKeys(fetched)));
        // Spring Security validates the claims.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        return processor;
    }

    private static URL address(URI keys) {
        try {
            return keys.toURL();
        } catch (MalformedURLException | IllegalArgumentException e) {
            throw new IllegalStateException("The realm's keys cannot be fetched at " + keys, e);
        }
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        try {
            List<JWK> found = fetched.get(selector, context);
            known = true;
            return found;
        } catch (RateLimitReachedException unknownAgain) {
            // The realm's keys are known and were fetched just now without this one: the token is foreign.
            if (known) {
                return List.of();
            }
            throw unknownAgain;
        }
    }
}
