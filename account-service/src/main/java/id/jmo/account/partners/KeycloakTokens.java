package id.jmo.account.partners;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.jmo.platform.partnerclient.PartnerClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Our own token, by client credentials. It is kept until shortly before it expires. */
final class KeycloakTokens {

    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final PartnerClient keycloak;
    private final KeycloakProperties properties;
    private final Clock clock;
    private volatile @Nullable Kept kept;

    KeycloakTokens(PartnerClient keycloak, KeycloakProperties properties, Clock clock) {
        this.keycloak = keycloak;
        this.properties = properties;
        this.clock = clock;
    }

    private record Kept(String token, Instant until) {
        @Override
        public String toString() {
            return "Kept until " + until;
        }
    }

    private record Answer(
            @JsonProperty("access_token") @Nullable String token,
            @JsonProperty("expires_in") long seconds) {}

    String current() {
        Kept known = kept;
        return known != null && clock.instant().isBefore(known.until()) ? known.token() : fetched();
    }

    /** The next request asks for another: this one was refused. */
    void forget() {
        kept = null;
    }

    private String fetched() {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", properties.clientId());
        form.add("client_secret", properties.clientSecret());
        Answer answer = keycloak.callRepeatable(() -> keycloak.http()
                .post()
                .uri("/realms/" + properties.realm() + "/protocol/openid-connect/token")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(Answer.class));
        String token = answer == null ? null : answer.token();
        if (answer == null || token == null) {
            throw new IllegalStateException("Keycloak answered without a token");
        }
        kept = new Kept(token, clock.instant().plusSeconds(answer.seconds()).minus(MARGIN));
        return token;
    }
}
