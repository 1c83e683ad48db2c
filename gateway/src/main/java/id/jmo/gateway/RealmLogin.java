package id.jmo.gateway;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.jmo.platform.realmtokens.RealmProperties;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** The gateway's own token, by client credentials. It is kept until shortly before it expires. */
final class RealmLogin {

    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final WebClient http;
    private final RealmProperties realm;
    private final GatewayProperties.Outages client;
    private final InstantSource clock;
    private volatile @Nullable Kept kept;

    RealmLogin(WebClient http, RealmProperties realm, GatewayProperties.Outages client, InstantSource clock) {
        this.http = http;
        this.realm = realm;
        this.client = client;
        this.clock = clock;
    }

    private record Kept(String token, Instant until) {}

    private record Answer(
            @JsonProperty("access_token") String token,
            @JsonProperty("expires_in") long seconds) {}

    Mono<String> token() {
        Kept known = kept;
        return known != null && clock.instant().isBefore(known.until()) ? Mono.just(known.token()) : fetched();
    }

    /** The next one asks the realm again: the token was refused. */
    void forget() {
        kept = null;
    }

    private Mono<String> fetched() {
        return http.post()
                .uri(realm.tokens())
                .body(BodyInserters.fromFormData("grant_type", "client_credentials")
                        .with("client_id", client.clientId())
                        .with("client_secret", client.clientSecret()))
                .retrieve()
                .bodyToMono(Answer.class)
                .map(answer -> {
                    Instant until =
                            clock.instant().plusSeconds(answer.seconds()).minus(MARGIN);
                    kept = new Kept(answer.token(), until);
                    return answer.token();
                });
    }
}
