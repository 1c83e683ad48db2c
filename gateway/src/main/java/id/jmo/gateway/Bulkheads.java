package id.jmo.gateway;

import id.jmo.platform.serviceregistry.Service;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * One bulkhead for each service: bounds how many requests wait for it at the same time, so that a slow service uses up
 * neither the gateway's memory nor the connections to the others. A request counts until its answer begins: a live
 * stream may last long, and costs next to nothing.
 */
@Component
class Bulkheads {

    private final BulkheadRegistry registry;

    Bulkheads(GatewayProperties properties, MeterRegistry meters) {
        registry = BulkheadRegistry.of(BulkheadConfig.custom()
                .maxConcurrentCalls(properties.maxConcurrent())
                .maxWaitDuration(Duration.ZERO)
                .build());
        TaggedBulkheadMetrics.ofBulkheadRegistry(registry).bindTo(meters);
    }

    GatewayFilter filter(Service service) {
        Bulkhead bulkhead = registry.bulkhead(service.name());
        return (exchange, chain) -> Mono.defer(() -> limited(bulkhead, exchange, chain));
    }

    private static Mono<Void> limited(Bulkhead bulkhead, ServerWebExchange exchange, GatewayFilterChain chain) {
        if (!bulkhead.tryAcquirePermission()) {
            return Mono.error(BulkheadFullException.createBulkheadFullException(bulkhead));
        }
        return RequestsUnderWay.untilAnswered(exchange, chain.filter(exchange), bulkhead::onComplete);
    }
}
