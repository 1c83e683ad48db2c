package id.jmo.platform.realmtokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
 * Reads tokens and refuses those that are not good. An app shows one token with many requests; that its signature is good
 * is found out once and remembered for less time than keys are, so a key that the realm gives up is given up here no
 * later. What a token claims, its end above all, is judged each time.
 */
public final class RealmTokens implements JwtDecoder {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    /** Some kilobytes each. */
    private static final int MOST_REMEMBERED = 2_000;

    private final JwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> claims;
    private final Cache<String, Jwt> signed = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    /** @throws IllegalStateException if no realm is set */
    public RealmTokens(RealmProperties realm) {
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(RealmKeys.processor(realm));
        decoder.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
        this.signatures = decoder;
        this.claims = new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(realm.issuer().toString()),
                new JwtAudienceValidator(realm.audience()));
    }

    /** May fetch keys, and waits for them then. */
    @Override
    public Jwt decode(String token) throws JwtException {
        Jwt known = signed.getIfPresent(token);
        if (known == null) {
            known = signatures.decode(token);
            signed.put(token, known);
        }
        return judged(known);
    }

    /** As {@link #decode}, without ever waiting; empty if the token has not been seen of late. */
    public Optional<Jwt> remembered(String token) throws JwtException {
        return Optional.ofNullable(signed.getIfPresent(token)).map(this::judged);
    }

    private Jwt judged(Jwt token) {
        OAuth2TokenValidatorResult judgement = claims.validate(token);
        if (judgement.hasErrors()) {
            throw new JwtValidationException("What the token claims is not good here", judgement.getErrors());
        }
        return token;
    }
}
