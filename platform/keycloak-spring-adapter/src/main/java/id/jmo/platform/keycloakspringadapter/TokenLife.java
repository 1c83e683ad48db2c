package id.jmo.platform.keycloakspringadapter;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** For answers that go on after the request was checked. */
public final class TokenLife {

    private TokenLife() {}

    /**
     * How long the token of this thread's request is still valid, by the real clock, as the realm counts; negative within the
     * tolerance of a token that has just expired, and nothing for a request without a token.
     */
    public static Optional<Duration> left() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken known
                ? Optional.ofNullable(known.getToken().getExpiresAt()).map(end -> Duration.between(Instant.now(), end))
                : Optional.empty();
    }
}
