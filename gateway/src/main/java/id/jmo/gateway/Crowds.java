package id.jmo.gateway;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Bounds how many requests wait for one service at the same time, so that a slow service uses up neither the gateway's
 * memory nor the way to the others. A request counts until its answer begins: a live stream may go on for long, and then
 * costs next to nothing.
 */
@Component
class Crowds {

    private final BulkheadRegistry registry;

    Crowds(GatewayProperties properties, MeterRegistry meters) {
        registry = BulkheadRegistry.of(BulkheadConfig.custom()
                .maxConcurrentCalls(properties.maxConcurrent())
                .maxWaitDuration(Duration.ZERO)
                .build());
        TaggedBulkheadMetrics.ofBulkheadRegistry(registry).bindTo(meters);
    }

    GatewayFilter filter(Service service) {
        Bulkhead places = registry.bulkhead(service.fullName());
        return (exchange, chain) -> Mono.defer(() -> waiting(places, exchange, chain));
    }

    private static Mono<Void> waiting(Bulkhead places, ServerWebExchange exchange, GatewayFilterChain chain) {
        if (!places.tryAcquirePermission()) {
            return Mono.error(BulkheadFullException.createBulkheadFullException(places));
        }
        AtomicBoolean waits = new AtomicBoolean(true);
        Runnable goes = () -> {
            if (waits.getAndSet(false)) {
                places.onComplete();
            }
        };
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(goes));
        return chain.filter(exchange).doFinally(_ -> goes.run());
    }
}
