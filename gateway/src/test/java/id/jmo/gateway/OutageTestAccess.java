package id.jmo.gateway;

import java.net.URI;
import java.time.Instant;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Lets the contract tests, which are in another package, propose as the gateway does. */
public final class OutageTestAccess {

    private OutageTestAccess() {}

    public static void propose(URI information, String service, Instant since, String state) {
        new OutageProposals(WebClient.create(), information, () -> Mono.just("token"))
                .send(new OutageProposals.Proposal(service, since, OutageProposals.State.valueOf(state)))
                .block();
    }
}
