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
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway tells information-service of a service that does not answer. */
@ExtendWith(CommittedPacts.class)
class OutagePactTest {

    private static final Instant SINCE = Instant.parse("2026-11-28T02:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"OPEN", "CLOSED"})
    void a_breaker_is_proposed_as_an_outage_or_as_its_end(String state) {
        PactVerificationResult result = ConsumerPactRunnerKt.runConsumerTest(
                proposal(state), MockProviderConfig.createDefault(PactSpecVersion.V4), (server, _) -> {
                    OutageTestAccess.propose(URI.create(server.getUrl()), "claim-service", SINCE, state);
                    return null;
                });

        assertThat(result).isInstanceOf(PactVerificationResult.Ok.class);
    }

    private static V4Pact proposal(String state) {
        return new PactBuilder("gateway", "information-service-api", PactSpecVersion.V4)
                .expectsToReceiveHttpInteraction(
                        "the proposal that the breaker of claim-service is " + state,
                        http -> http.withRequest(request -> request.method("POST")
                                        .path("/api/v1/outages/proposals")
                                        .header("Authorization", Matchers.regexp("Bearer .+", "Bearer a-token"))
                                        .header("Content-Type", "application/json")
                                        .body(LambdaDsl.newJsonBody(body -> body.stringValue("service", "claim-service")
                                                        .stringValue("since", SINCE.toString())
                                                        .stringValue("state", state))
                                                .build()))
                                .willRespondWith(response -> response.status(204)))
                .toPact();
    }
}
