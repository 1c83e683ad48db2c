package id.jmo.gateway;

import java.util.List;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Keeps from the services what a caller says and a service might take for our word. */
final class CallersWord {

    private static final List<String> HEADERS = List.of(
            HttpHeaders.COOKIE,
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Proto",
            "X-Forwarded-Prefix");

    private CallersWord() {}

    static Mono<Void> taken(ServerWebExchange exchange, GatewayFilterChain chain) {
        HttpHeaders said = exchange.getRequest().getHeaders();
        if (HEADERS.stream().noneMatch(said::containsHeader)) {
            return chain.filter(exchange);
        }
        return chain.filter(exchange.mutate()
                .request(request -> request.headers(headers -> HEADERS.forEach(headers::remove)))
                .build());
    }
}
