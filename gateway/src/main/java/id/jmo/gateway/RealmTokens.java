package id.jmo.gateway;

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
import java.net.MalformedURLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The realm's tokens. Its keys are fetched when first needed, kept over an outage of Keycloak, and fetched again for an
 * unknown key, but never so often that forged tokens make us flood Keycloak.
 */
final class RealmTokens {

    private static final int TIMEOUT_MILLIS = 3_000;
    private static final int LARGEST_ANSWER = 256 * 1024;

    private RealmTokens() {}

    static ReactiveJwtDecoder decoder(SecurityProperties security) throws MalformedURLException {
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor(security));
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(security.issuerUri().toString()),
                new JwtAudienceValidator(security.audience())));
        // Fetching keys blocks, once in a while; the event loop must not wait for it.
        return token -> Mono.fromCallable(() -> decoder.decode(token)).subscribeOn(Schedulers.boundedElastic());
    }

    static boolean isMember(Jwt token) {
        return token.getClaim("realm_access") instanceof Map<?, ?> access
                && access.get("roles") instanceof Collection<?> roles
                && roles.contains("member");
    }

    private static DefaultJWTProcessor<SecurityContext> processor(SecurityProperties security)
            throws MalformedURLException {
        JWKSource<SecurityContext> fetched = JWKSourceBuilder.create(
                        security.keys().toURL(),
                        new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, LARGEST_ANSWER))
                .cache(security.keysLifetime().toMillis(), 2L * TIMEOUT_MILLIS)
                .refreshAheadCache(false)
                .rateLimited(security.keysInterval().toMillis())
                .outageTolerant(security.keysOutage().toMillis())
                .build();
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256), new Keys(fetched)));
        // The claims are Spring Security's to judge.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        return processor;
    }

    private static final class Keys implements JWKSource<SecurityContext> {

        private final JWKSource<SecurityContext> fetched;
        private volatile boolean known;

        Keys(JWKSource<SecurityContext> fetched) {
            this.fetched = fetched;
        }

        @Override
        public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
            try {
                List<JWK> found = fetched.get(selector, context);
                known = true;
                return found;
            } catch (RateLimitReachedException unknownAgain) {
                // We know the realm's keys and this one was not among them a moment ago: the token is foreign.
                if (known) {
                    return List.of();
                }
                throw unknownAgain;
            }
        }
    }
}
