package id.jmo.gateway;

import id.jmo.platform.serviceregistry.Service;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
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
 * operations are called with a token that the page gets by a login at the realm.
 */
@Component
class Descriptions implements RewriteFunction<String, String> {

    private static final Logger LOG = LoggerFactory.getLogger(Descriptions.class);
    private static final String SCHEME = "keycloak";

    private final JsonMapper json;
    private final String realm;

    /** @param realm the realm's address as browsers see it */
    Descriptions(JsonMapper json, @Value("${jmo.security.issuer-uri}") String realm) {
        this.json = json;
        this.realm = realm;
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
            ObjectNode login = api.withObjectProperty("components")
                    .withObjectProperty("securitySchemes")
                    .putObject(SCHEME)
                    .put("type", "oauth2")
                    .put("description", "Login at the realm: authorization code with PKCE")
                    .putObject("flows")
                    .putObject("authorizationCode")
                    .put("authorizationUrl", realm + "/protocol/openid-connect/auth")
                    .put("tokenUrl", realm + "/protocol/openid-connect/token");
            login.putObject("scopes").put("openid", "Who you are, and your roles");
            api.putArray("security").addObject().putArray(SCHEME).add("openid");
            return json.writeValueAsString(api);
        } catch (JacksonException noJson) {
            LOG.warn("The OpenAPI description of a service is not JSON");
            return description;
        }
    }
}
