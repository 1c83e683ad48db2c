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
 * Asks one instance of a service, and the next if that is safe: when the first could not be reached at all, so that it
 * has certainly not acted; or when it fell silent over a request that only reads. Each instance is asked once.
 */
final class InstanceFilter implements GatewayFilter, Ordered {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Instances instances;

    InstanceFilter(Instances instances) {
        this.instances = instances;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return ask(exchange, chain, instances.inTurn().iterator());
    }

    private static Mono<Void> ask(ServerWebExchange exchange, GatewayFilterChain chain, Iterator<Instance> others) {
        Instance instance = others.next();
        URI request = exchange.getRequiredAttribute(GATEWAY_REQUEST_URL_ATTR);
        exchange.getAttributes().put(GATEWAY_REQUEST_URL_ATTR, at(instance.address(), request));
        return chain.filter(exchange).onErrorResume(IOException.class, failure -> {
            boolean unreached = failure instanceof ConnectException;
            if (unreached) {
                instance.isAway();
            }
            boolean safe = unreached || READING.contains(exchange.getRequest().getMethod());
            if (!safe || !others.hasNext() || exchange.getResponse().isCommitted()) {
                return Mono.error(failure);
            }
            ServerWebExchangeUtils.reset(exchange);
            exchange.getAttributes().remove(GATEWAY_ALREADY_ROUTED_ATTR);
            return ask(exchange, chain, others);
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

    /** When the address of the request is known, and before it is sent. */
    @Override
    public int getOrder() {
        return RouteToRequestUrlFilter.ROUTE_TO_URL_FILTER_ORDER + 50;
    }
}
