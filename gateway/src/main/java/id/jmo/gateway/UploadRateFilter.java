package id.jmo.gateway;

import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Holds uploads to a least rate: they stream through, so that each takes a place here and one at its service for as long as
 * it comes.
 */
@Component
@Order(-39)
class UploadRateFilter implements WebFilter {

    private final BodyLimits limits;
    private final LeastRate rate;

    UploadRateFilter(BodyLimits limits, GatewayProperties properties) {
        this.limits = limits;
        this.rate = new LeastRate(
                properties.uploads().leastRate(), properties.uploads().grace());
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        if (!limits.isUpload(request.getPath().pathWithinApplication())) {
            return chain.filter(exchange);
        }
        return chain.filter(exchange.mutate()
                .request(new Held(request, rate, ConnectionTimer.current()))
                .build());
    }

    private static final class Held extends ServerHttpRequestDecorator {

        private final LeastRate rate;
        private final Scheduler timer;

        Held(ServerHttpRequest request, LeastRate rate, Scheduler timer) {
            super(request);
            this.rate = rate;
            this.timer = timer;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return rate.hold(super.getBody(), timer);
        }
    }
}
