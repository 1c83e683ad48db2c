package id.jmo.gateway;

import java.util.List;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Removes headers by which a caller could claim to be a proxy of ours, and cookies, which no service reads. */
final class StripForwardedHeaders {

    private static final List<String> HEADERS = List.of(
            HttpHeaders.COOKIE,
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Proto",
            "X-Forwarded-Prefix");

    private StripForwardedHeaders() {}

    static Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        HttpHeaders received = exchange.getRequest().getHeaders();
        if (HEADERS.stream().noneMatch(received::containsHeader)) {
            return chain.filter(exchange);
        }
        return chain.filter(exchange.mutate()
                .request(request -> request.headers(headers -> HEADERS.forEach(headers::remove)))
                .build());
    }
}
