package id.jmo.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.ConsumerPactRunnerKt;
import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.Matchers;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.model.MockProviderConfig;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import id.jmo.gateway.OutageTestAccess;
import id.jmo.platform.testsupport.CommittedPacts;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the gateway tells information-service of a service that does not answer. */
@ExtendWith(CommittedPacts.class)
class OutagePactTest {

    private static final List<String> STATES = List.of("OPEN", "CLOSED");
    private static final Instant SINCE = Instant.parse("2026-11-28T02:00:00Z");

    @Test
    void a_breaker_is_proposed_as_an_outage_and_then_as_its_end() {
        PactVerificationResult result = ConsumerPactRunnerKt.runConsumerTest(
                proposals(), MockProviderConfig.createDefault(PactSpecVersion.V4), (server, _) -> {
                    for (String state : STATES) {
                        OutageTestAccess.propose(URI.create(server.getUrl()), "claim-service", SINCE, state);
                    }
                    return null;
                });

        assertThat(result).isInstanceOf(PactVerificationResult.Ok.class);
    }

    private static V4Pact proposals() {
        PactBuilder pact = new PactBuilder("gateway", "information-service-api", PactSpecVersion.V4);
        for (String state : STATES) {
            pact = pact.expectsToReceiveHttpInteraction(
                    "the proposal that the breaker of claim-service is " + state,
                    http -> http.withRequest(request -> request.method("POST")
                                    .path("/api/v1/outages/proposals")
                                    .header("Authorization", Matchers.regexp("Bearer .+", "Bearer a-token"))
                                    .header("Content-Type", "application/json")
                                    .body(LambdaDsl.newJsonBody(body -> body.stringValue("service", "claim-service")
                                                    .stringValue("since", SINCE.toString())
                                                    .stringValue("state", state))
                                            .build()))
                            .willRespondWith(response -> response.status(204)));
        }
        return pact.toPact();
    }
}
