package id.jmo.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * The API of all services in one document, for those who generate a client. It is the committed
 * {@code contracts/openapi/jmo.json}, which the build holds to the services' own, so it is there also while a service
 * is not.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "jmo.gateway.descriptions", matchIfMissing = true)
class MergedDescription {

    static final String PATH = "/v3/api-docs/all";

    @Bean
    RouterFunction<ServerResponse> allServices(Descriptions descriptions) throws IOException {
        String document =
                descriptions.seenFromOutside(new ClassPathResource("openapi/jmo.json").getContentAsString(UTF_8));
        return RouterFunctions.route()
                .GET(
                        PATH,
                        _ -> ServerResponse.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .bodyValue(document))
                .route(RequestPredicates.path(PATH), ReadOnly::refuse)
                .build();
    }
}
