package id.jmo.gateway;

import id.jmo.platform.serviceregistry.Service;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.filter.factory.rewrite.RewriteFunction;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a service's OpenAPI description one of the gateway's: its server is the gateway, not an address inside, and its
 * operations take a token.
 */
@Component
class Descriptions implements RewriteFunction<String, String> {

    private static final Logger LOG = LoggerFactory.getLogger(Descriptions.class);
    private static final String SCHEME = "keycloak";

    private final JsonMapper json;

    Descriptions(JsonMapper json) {
        this.json = json;
    }

    static String path(Service service) {
        return "/v3/api-docs/" + service.shortName();
    }

    @Override
    public Publisher<String> apply(ServerWebExchange exchange, @Nullable String description) {
        return description == null ? Mono.empty() : Mono.just(seenFromOutside(description));
    }

    String seenFromOutside(String description) {
        try {
            JsonNode read = json.readTree(description);
            if (!(read instanceof ObjectNode api) || !api.has("openapi")) {
                return description;
            }
            api.putArray("servers").addObject().put("url", "/").put("description", "JMO");
            ObjectNode components = api.withObjectProperty("components");
            components
                    .withObjectProperty("securitySchemes")
                    .putObject(SCHEME)
                    .put("type", "http")
                    .put("scheme", "bearer")
                    .put("bearerFormat", "JWT");
            api.putArray("security").addObject().putArray(SCHEME);
            return json.writeValueAsString(api);
        } catch (JacksonException noJson) {
            LOG.warn("The OpenAPI description of a service is not JSON");
            return description;
        }
    }
}
