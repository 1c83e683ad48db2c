package id.jmo.gateway;

import java.util.Set;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Addresses of the gateway that are only read: another method is refused as a method and not as an unknown address. */
final class ReadOnly {

    private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private ReadOnly() {}

    static Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        HttpMethod method = exchange.getRequest().getMethod();
        return METHODS.contains(method)
                ? chain.filter(exchange)
                : Mono.error(new MethodNotAllowedException(method, METHODS));
    }

    static Mono<ServerResponse> refuse(ServerRequest request) {
        return Mono.error(new MethodNotAllowedException(request.method(), METHODS));
    }
}
