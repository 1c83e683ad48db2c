package id.jmo.gateway;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.support.ipresolver.XForwardedRemoteAddressResolver;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * Limits what one address sends at once and in the long run, on all paths together and on some of their own, before the token is read: whoever guesses
 * tokens is limited too.
 */
@Component
@Order(-300)
class AddressLimitFilter implements WebFilter {

    /** By which services limit what needs no token, whatever the caller wrote there. */
    static final String NETWORK = "Client-Network";

    private final RateLimits limits;
    private final RequestsUnderWay underWay;
    private final List<PathLimit> ofPaths;
    private final @Nullable XForwardedRemoteAddressResolver behindProxies;

    AddressLimitFilter(GatewayProperties properties) {
        this.limits = new RateLimits(
                properties.limits().address(), properties.limits().callers());
        this.underWay = new RequestsUnderWay(properties.limits().address().concurrent());
        this.ofPaths = properties.limits().paths().values().stream()
                .map(rate -> PathLimit.of(rate, properties.limits().callers()))
                .toList();
        this.behindProxies =
                properties.proxies() > 0 ? XForwardedRemoteAddressResolver.maxTrustedIndex(properties.proxies()) : null;
    }

    private record PathLimit(List<PathPattern> patterns, RateLimits limits) {

        static PathLimit of(GatewayProperties.PathRate rate, int callers) {
            return new PathLimit(
                    rate.patterns().stream()
                            .map(PathPatternParser.defaultInstance::parse)
                            .toList(),
                    new RateLimits(rate.burst(), rate.perSecond(), Duration.ofSeconds(1), callers));
        }

        boolean covers(PathContainer path) {
            return patterns.stream().anyMatch(pattern -> pattern.matches(path));
        }
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (exchange.getRequest().getPath().value().startsWith("/actuator/")) {
            return chain.filter(exchange);
        }
        String network = Caller.network(address(exchange));
        return take(network, exchange.getRequest().getPath().pathWithinApplication())
                .map(wait ->
                        Mono.<Void>error(Problem.temporary(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", wait)))
                .orElseGet(() -> underWay.counted(
                        network,
                        exchange,
                        chain.filter(exchange.mutate()
                                .request(request -> request.headers(headers -> headers.set(NETWORK, network)))
                                .build())));
    }

    private Optional<Duration> take(String network, PathContainer path) {
        return limits.take(network)
                .or(() -> ofPaths.stream()
                        .filter(limit -> limit.covers(path))
                        .flatMap(limit -> limit.limits().take(network).stream())
                        .findFirst());
    }

    private @Nullable InetSocketAddress address(ServerWebExchange exchange) {
        return behindProxies == null ? exchange.getRequest().getRemoteAddress() : behindProxies.resolve(exchange);
    }
}
