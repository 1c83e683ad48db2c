package id.jmo.platform.realmtokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Decodes and validates tokens. An app sends one token with many requests, so the check of the signature is cached, for
 * less time than keys are: a key that the realm withdraws is not accepted for longer. The claims, above all the expiry,
 * are validated each time.
 */
public final class RealmTokens implements JwtDecoder {

    private static final Duration CACHED_FOR = Duration.ofMinutes(1);

    /** Some kilobytes each. */
    private static final int MAX_CACHED = 2_000;

    private final JwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> claims;
    private final RefusedTokens refused;
    private final Cache<String, Jwt> signed = Caffeine.newBuilder()
            .maximumSize(MAX_CACHED)
            .expireAfterWrite(CACHED_FOR)
            .build();

    /** @throws IllegalStateException if no realm is set */
    public RealmTokens(RealmProperties realm) {
        this(realm, Metrics.globalRegistry);
    }

    RealmTokens(RealmProperties realm, MeterRegistry meters) {
        this.refused = new RefusedTokens(meters);
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(RealmKeys.processor(realm));
        decoder.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
        this.signatures = decoder;
        this.claims = new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(realm.issuer().toString()),
                new JwtAudienceValidator(realm.audience()));
    }

    /** Blocks while keys are fetched. */
    @Override
    public Jwt decode(String token) throws JwtException {
        Jwt known = signed.getIfPresent(token);
        if (known == null) {
            known = signed(token);
            signed.put(token, known);
        }
        return validated(known);
    }

    private Jwt signed(String token) {
        try {
            return signatures.decode(token);
        } catch (JwtException refusal) {
            refused.count(refusal);
            throw refusal;
        }
    }

    /** As {@link #decode}, but never blocks; empty if the token is not in the cache. */
    public Optional<Jwt> cached(String token) throws JwtException {
        return Optional.ofNullable(signed.getIfPresent(token)).map(this::validated);
    }

    private Jwt validated(Jwt token) {
        OAuth2TokenValidatorResult result = claims.validate(token);
        if (result.hasErrors()) {
            JwtValidationException refusal =
                    new JwtValidationException("The token's claims are not valid", result.getErrors());
            refused.count(refusal);
            throw refusal;
        }
        return token;
    }
}
