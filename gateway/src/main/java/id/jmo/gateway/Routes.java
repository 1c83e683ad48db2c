package id.jmo.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.Buildable;
import org.springframework.cloud.gateway.route.builder.GatewayFilterSpec;
import org.springframework.cloud.gateway.route.builder.PredicateSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Which path leads to which service. */
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    RouteLocator services(
            RouteLocatorBuilder builder,
            GatewayProperties properties,
            Breakers breakers,
            Crowds crowds,
            Fleet fleet,
            Descriptions descriptions) {
        RouteLocatorBuilder.Builder routes = builder.routes();
        // Routes are tried in this order for every request, so those that are asked for most come first.
        for (Service service : Service.values()) {
            Routing routing = routing(service, breakers, crowds, fleet);
            if (service.uploads().length > 0) {
                // Before the others: what matches here would match there too.
                routes.route(
                        service.fullName() + "-uploads",
                        path -> routing.to(
                                path, service.uploads(), properties.timeouts().upload()));
            }
            routes.route(
                    service.fullName(),
                    path -> routing.to(
                            path, service.paths(), properties.timeouts().standard()));
        }
        for (Service service : Service.values()) {
            routes.route(
                    service.fullName() + "-description",
                    path -> path.path(Descriptions.path(service))
                            .and()
                            .method(HttpMethod.GET)
                            .filters(filters -> filters.filters(routing(service, breakers, crowds, fleet)
                                            .ways())
                                    .setPath("/v3/api-docs")
                                    .removeRequestHeader("Accept-Encoding")
                                    .modifyResponseBody(String.class, String.class, descriptions))
                            .uri(fleet.anyAddress(service)));
        }
        return routes.build();
    }

    private static Routing routing(Service service, Breakers breakers, Crowds crowds, Fleet fleet) {
        return new Routing(
                service, List.of(crowds.filter(service), breakers.filter(service), fleet.filter(service)), fleet);
    }

    /** An address that one can remember for the page of the API. */
    @Bean
    RouterFunction<ServerResponse> docs() {
        URI page = URI.create("/swagger-ui.html");
        return RouterFunctions.route()
                .GET("/docs", request -> ServerResponse.temporaryRedirect(page).build())
                .build();
    }

    /** @param ways how a request gets to the service, or is kept from it */
    private record Routing(Service service, List<GatewayFilter> ways, Fleet fleet) {

        Buildable<Route> to(PredicateSpec path, String[] patterns, Duration timeout) {
            return path.path(patterns)
                    .filters(this::filters)
                    .metadata(RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR, timeout.toMillis())
                    .uri(fleet.anyAddress(service));
        }

        private GatewayFilterSpec filters(GatewayFilterSpec filters) {
            return filters.filters(ways).filter(CallersWord::taken);
        }
    }
}
