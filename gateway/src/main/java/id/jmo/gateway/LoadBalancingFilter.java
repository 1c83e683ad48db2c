package id.jmo.gateway;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_ALREADY_ROUTED_ATTR;
import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.Iterator;
import java.util.Set;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.RouteToRequestUrlFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/**
 * Sends a request to one instance of a service, and to the next if a retry is safe: when the first could not be reached
 * at all, or when it broke off a request that only reads. Each instance is tried once.
 */
final class LoadBalancingFilter implements GatewayFilter, Ordered {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Instances instances;

    LoadBalancingFilter(Instances instances) {
        this.instances = instances;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return send(exchange, chain, instances.inOrder().iterator());
    }

    private static Mono<Void> send(ServerWebExchange exchange, GatewayFilterChain chain, Iterator<Instance> remaining) {
        Instance instance = remaining.next();
        URI request = exchange.getRequiredAttribute(GATEWAY_REQUEST_URL_ATTR);
        exchange.getAttributes().put(GATEWAY_REQUEST_URL_ATTR, at(instance.address(), request));
        return chain.filter(exchange).onErrorResume(IOException.class, failure -> {
            boolean unreachable = failure instanceof ConnectException;
            if (unreachable) {
                instance.markUnavailable();
            }
            boolean safe = unreachable || READING.contains(exchange.getRequest().getMethod());
            if (!safe || !remaining.hasNext() || exchange.getResponse().isCommitted()) {
                return Mono.error(failure);
            }
            ServerWebExchangeUtils.reset(exchange);
            exchange.getAttributes().remove(GATEWAY_ALREADY_ROUTED_ATTR);
            return send(exchange, chain, remaining);
        });
    }

    private static URI at(URI instance, URI request) {
        return UriComponentsBuilder.fromUri(request)
                .scheme(instance.getScheme())
                .host(instance.getHost())
                .port(instance.getPort())
                .build(true)
                .toUri();
    }

    /** After the address of the request is known, and before the request is sent. */
    @Override
    public int getOrder() {
        return RouteToRequestUrlFilter.ROUTE_TO_URL_FILTER_ORDER + 50;
    }
}
