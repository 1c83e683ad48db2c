package id.jmo.gateway;

import java.net.URI;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Tells information-service of a service that does not answer, or answers again. */
final class OutageProposals {

    static final String PATH = "/api/v1/outages/proposals";

    enum State {
        OPEN,
        CLOSED
    }

    /**
     * What is told.
     *
     * @param service such as {@code claim-service}
     * @param since when the gateway saw the breaker open
     */
    record Proposal(String service, Instant since, State state) {}

    private final WebClient http;
    private final URI address;
    private final Supplier<Mono<String>> token;

    /** @param information where information-service is */
    OutageProposals(WebClient http, URI information, Supplier<Mono<String>> token) {
        this.http = http;
        this.address = information.resolve(PATH);
        this.token = token;
    }

    /** Completes when it is taken; fails with the answer if it is not. */
    Mono<Void> send(Proposal proposal) {
        return token.get()
                .flatMap(bearer -> http.post()
                        .uri(address)
                        .headers(headers -> headers.setBearerAuth(bearer))
                        .bodyValue(proposal)
                        .retrieve()
                        .toBodilessEntity()
                        .then());
    }
}
