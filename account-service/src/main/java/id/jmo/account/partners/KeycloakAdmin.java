package id.jmo.account.partners;

import id.jmo.platform.partnerclient.PartnerClient;
import id.jmo.platform.partnerclient.PartnerClients;
import id.jmo.platform.partnerclient.PartnerRefused;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Keycloak's Admin API of our realm, with a token of our own. Paths begin below the realm. */
@Component
class KeycloakAdmin {

    private final PartnerClient keycloak;
    private final KeycloakTokens tokens;
    private final String realm;

    KeycloakAdmin(PartnerClients partners, KeycloakProperties properties, Clock clock) {
        this.keycloak = partners.named("identity-provider");
        this.tokens = new KeycloakTokens(keycloak, properties, clock);
        this.realm = "/admin/realms/" + properties.realm();
    }

    <T> List<T> list(String path, ParameterizedTypeReference<List<T>> type) {
        List<T> answer = withToken(() -> {
            RestClient.RequestBodySpec request = request(HttpMethod.GET, path);
            return keycloak.callRepeatable(() -> request.retrieve().body(type));
        });
        return Objects.requireNonNullElse(answer, List.of());
    }

    void send(HttpMethod method, String path, Object body) {
        withToken(() -> {
            RestClient.RequestBodySpec request = request(method, path);
            return keycloak.call(() -> request.contentType(MediaType.APPLICATION_JSON)
                    .body(body)
                    .retrieve()
                    .toBodilessEntity());
        });
    }

    /** For what may be done twice. */
    void repeatable(HttpMethod method, String path) {
        withToken(() -> {
            RestClient.RequestBodySpec request = request(method, path);
            return keycloak.callRepeatable(() -> request.retrieve().toBodilessEntity());
        });
    }

    private RestClient.RequestBodySpec request(HttpMethod method, String path) {
        return keycloak.http()
                .method(method)
                .uri(realm + path)
                .headers(headers -> headers.setBearerAuth(tokens.current()));
    }

    /** A token that was refused is not shown again. */
    private <T> T withToken(Supplier<T> call) {
        try {
            return call.get();
        } catch (PartnerRefused refused) {
            if (refused.getStatusCode() == HttpStatus.UNAUTHORIZED) {
                tokens.forget();
            }
            throw refused;
        }
    }
}
