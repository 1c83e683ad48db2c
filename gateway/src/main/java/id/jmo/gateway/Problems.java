package id.jmo.gateway;

import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.web.server.ResponseStatusException;

/** Maps each failure to the problem that the caller gets. */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Duration IN_A_SECOND = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofSeconds(5);

    private Problems() {}

    static Problem of(Throwable failure) {
        return switch (failure) {
            case Problem problem -> problem;
            case BulkheadFullException e ->
                Problem.temporary(HttpStatus.SERVICE_UNAVAILABLE, "service-busy", IN_A_SECOND);
            case CallNotPermittedException e ->
                Problem.temporary(HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable", SOON);
            case AuthenticationException e -> unauthenticated(e);
            case ResponseStatusException e -> ofStatus(e);
            case TimeoutException e -> tooSlow();
            case IOException e -> unreachable(e);
            case Throwable other -> caused(other);
        };
    }

    private static Problem caused(Throwable failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof Problem || cause instanceof IOException || cause instanceof TimeoutException) {
            return of(cause);
        }
        LOG.error("A request failed unexpectedly", failure);
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
    }

    static Problem unauthenticated(AuthenticationException failure) {
        return switch (failure) {
            case AuthenticationServiceException e -> {
                LOG.warn("Keycloak's keys cannot be fetched", e);
                yield Problem.temporary(HttpStatus.SERVICE_UNAVAILABLE, "identity-unavailable", SOON);
            }
            case InvalidBearerTokenException e -> {
                LOG.info("A token was refused: {}", e.getMessage());
                yield Problem.of(HttpStatus.UNAUTHORIZED, "token-invalid");
            }
            case AuthenticationException e -> Problem.of(HttpStatus.UNAUTHORIZED, "token-missing");
        };
    }

    private static Problem tooSlow() {
        return Problem.temporary(HttpStatus.GATEWAY_TIMEOUT, "service-timeout", SOON);
    }

    private static Problem unreachable(IOException failure) {
        LOG.warn("A service does not answer: {}", failure.toString());
        return Problem.temporary(HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable", SOON);
    }

    private static Problem ofStatus(ResponseStatusException failure) {
        @Nullable HttpStatus status = HttpStatus.resolve(failure.getStatusCode().value());
        if (status == null) {
            return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
        }
        return switch (status) {
            case GATEWAY_TIMEOUT -> tooSlow();
            case NOT_FOUND -> Problem.of(status, "path-not-found");
            case BAD_REQUEST -> Problem.of(status, "invalid-request");
            case NOT_ACCEPTABLE -> Problem.of(status, "not-acceptable");
            case METHOD_NOT_ALLOWED -> Problem.of(status, "method-not-allowed");
            case INTERNAL_SERVER_ERROR -> {
                LOG.error("A request failed unexpectedly", failure);
                yield Problem.of(status, "internal-error");
            }
            default -> Problem.of(status, "status-" + status.value());
        };
    }
}
