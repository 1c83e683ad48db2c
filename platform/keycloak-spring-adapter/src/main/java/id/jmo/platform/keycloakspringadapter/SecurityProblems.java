package id.jmo.platform.keycloakspringadapter;

import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemTranslation;
import id.jmo.platform.problems.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Answers refusals by Spring Security with problem details. */
final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler, ProblemTranslation {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityProblems.class);

    private final ProblemWriter writer;

    SecurityProblems(ProblemWriter writer) {
        this.writer = writer;
    }

    static Problem notAllowed() {
        return Problem.of(HttpStatus.FORBIDDEN, "not-allowed");
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        Problem problem = unauthenticated(failure);
        if (problem.status() == HttpStatus.UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        writer.write(request, response, problem);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        writer.write(request, response, notAllowed());
    }

    @Override
    public @Nullable Problem translate(Throwable failure) {
        return switch (failure) {
            case AccessDeniedException e -> notAllowed();
            case AuthenticationException e -> unauthenticated(e);
            default -> null;
        };
    }

    private static Problem unauthenticated(AuthenticationException failure) {
        return switch (failure) {
            case AuthenticationServiceException e -> {
                LOG.warn("The realm's keys cannot be fetched from Keycloak", e);
                yield Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "identity-unavailable")
                        .retryAfter(Duration.ofSeconds(10));
            }
            case InvalidBearerTokenException e -> {
                // The reason is for the log only.
                LOG.info("Token refused: {}", e.getMessage());
                yield Problem.of(HttpStatus.UNAUTHORIZED, "token-invalid");
            }
            case AuthenticationException e -> Problem.of(HttpStatus.UNAUTHORIZED, "token-missing");
        };
    }
}
