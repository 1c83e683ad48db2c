package id.jmo.gateway;

import id.jmo.platform.serviceregistry.Service;
import id.jmo.platform.serviceregistry.ServiceRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.Buildable;
import org.springframework.cloud.gateway.route.builder.PredicateSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Which path leads to which service, as {@code services.yaml} says. */
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    RouteLocator serviceRoutes(
            RouteLocatorBuilder builder,
            ServiceRegistry registry,
            GatewayProperties properties,
            Bulkheads bulkheads,
            CircuitBreakers breakers,
            ServiceInstances instances,
            Descriptions descriptions) {
        RouteLocatorBuilder.Builder routes = builder.routes();
        // Routes are tried in this order for every request, so the descriptions, which few read, come last.
        for (Service service : registry.services()) {
            ToService to = ToService.of(service, bulkheads, breakers, instances);
            if (!service.uploads().isEmpty()) {
                // Before the others: what matches here would match there too.
                routes.route(
                        service.name() + "-uploads",
                        path -> to.route(
                                path, uploads(service), properties.timeouts().upload()));
            }
            routes.route(
                    service.name(),
                    path -> to.route(
                            path, patterns(service), properties.timeouts().standard()));
        }
        for (Service service : properties.descriptions() ? registry.services() : List.<Service>of()) {
            ToService to = ToService.of(service, bulkheads, breakers, instances);
            routes.route(
                    service.name() + "-description",
                    path -> path.path(Descriptions.path(service))
                            .filters(filters -> filters.filter(ReadOnly::filter)
                                    .filters(to.filters())
                                    .setPath("/v3/api-docs")
                                    .removeRequestHeader("Accept-Encoding")
                                    .modifyResponseBody(String.class, String.class, descriptions))
                            .uri(to.address()));
        }
        return routes.build();
    }

    private static String[] patterns(Service service) {
        return Stream.concat(service.routedPrefixes().stream(), Stream.of("/api/v1/operations/" + service.shortName()))
                .flatMap(prefix -> Stream.of(prefix, prefix + "/**"))
                .toArray(String[]::new);
    }

    private static String[] uploads(Service service) {
        return service.uploads().stream().map(Service.Upload::path).toArray(String[]::new);
    }

    /** An address that one can remember for the page of the API. */
    @Bean
    @ConditionalOnProperty(name = "jmo.gateway.descriptions", matchIfMissing = true)
    RouterFunction<ServerResponse> docs() {
        URI page = URI.create("/swagger-ui.html");
        return RouterFunctions.route()
                .GET("/docs", request -> ServerResponse.temporaryRedirect(page).build())
                .route(RequestPredicates.path("/docs"), ReadOnly::refuse)
                .build();
    }

    /** @param address of any instance: the last of the filters chooses one */
    private record ToService(List<GatewayFilter> filters, URI address) {

        static ToService of(
                Service service, Bulkheads bulkheads, CircuitBreakers breakers, ServiceInstances instances) {
            return new ToService(
                    List.of(bulkheads.filter(service), breakers.filter(service), instances.filter(service)),
                    instances.anyAddress(service));
        }

        Buildable<Route> route(PredicateSpec path, String[] patterns, Duration timeout) {
            return path.path(patterns)
                    .filters(spec -> spec.filters(filters).filter(StripForwardedHeaders::filter))
                    .metadata(RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR, timeout.toMillis())
                    .uri(address);
        }
    }
}
