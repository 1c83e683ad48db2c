package id.jmo.gateway;

import id.jmo.platform.serviceregistry.Service;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/**
 * One circuit breaker for each service. It counts as failures only requests without an answer, whatever an answer says: a
 * service that refuses, or whose partner is down, is alive.
 */
@Component
class CircuitBreakers {

    private static final int TRIAL_CALLS = 3;

    private final CircuitBreakerRegistry registry;

    CircuitBreakers(GatewayProperties properties, MeterRegistry meters) {
        GatewayProperties.Breaker settings = properties.breaker();
        registry = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(settings.window())
                .minimumNumberOfCalls(Math.max(1, settings.window() / 2))
                .failureRateThreshold(settings.failures())
                .waitDurationInOpenState(settings.openFor())
                .permittedNumberOfCallsInHalfOpenState(TRIAL_CALLS)
                .recordException(CircuitBreakers::isUnanswered)
                .build());
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(registry).bindTo(meters);
    }

    GatewayFilter filter(Service service) {
        CircuitBreaker breaker = registry.circuitBreaker(service.name());
        return (exchange, chain) -> chain.filter(exchange).transformDeferred(CircuitBreakerOperator.of(breaker));
    }

    /** A call of the gateway's own, which counts like those that it forwards. */
    <T> Mono<T> guarded(Service service, Mono<T> call) {
        return call.transformDeferred(CircuitBreakerOperator.of(registry.circuitBreaker(service.name())));
    }

    /** Whether requests reach the service freely: they do not while the breaker is open, nor while it tries a few. */
    boolean isClosed(Service service) {
        return registry.circuitBreaker(service.name()).getState() == CircuitBreaker.State.CLOSED;
    }

    private static boolean isUnanswered(Throwable failure) {
        return switch (failure) {
            case IOException e -> true;
            case TimeoutException e -> true;
            case ResponseStatusException e -> e.getStatusCode().isSameCodeAs(HttpStatus.GATEWAY_TIMEOUT);
            case Throwable other ->
                other.getCause() instanceof IOException || other.getCause() instanceof TimeoutException;
        };
    }
}
