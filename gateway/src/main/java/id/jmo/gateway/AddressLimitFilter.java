package id.jmo.gateway;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.support.ipresolver.XForwardedRemoteAddressResolver;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Limits the rate of one address, before the token is read: whoever guesses tokens is limited too. */
@Component
@Order(-300)
class AddressLimitFilter implements WebFilter {

    /** By which services limit what needs no token, whatever the caller wrote there. */
    static final String NETWORK = "Client-Network";

    private final RateLimits limits;
    private final @Nullable XForwardedRemoteAddressResolver behindProxies;

    AddressLimitFilter(GatewayProperties properties) {
        this.limits = new RateLimits(
                properties.limits().address(), properties.limits().callers());
        this.behindProxies =
                properties.proxies() > 0 ? XForwardedRemoteAddressResolver.maxTrustedIndex(properties.proxies()) : null;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (exchange.getRequest().getPath().value().startsWith("/actuator/")) {
            return chain.filter(exchange);
        }
        String network = Caller.network(address(exchange));
        return limits.take(network)
                .map(wait ->
                        Mono.<Void>error(Problem.temporary(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", wait)))
                .orElseGet(() -> chain.filter(exchange.mutate()
                        .request(request -> request.headers(headers -> headers.set(NETWORK, network)))
                        .build()));
    }

    private @Nullable InetSocketAddress address(ServerWebExchange exchange) {
        return behindProxies == null ? exchange.getRequest().getRemoteAddress() : behindProxies.resolve(exchange);
    }
}
