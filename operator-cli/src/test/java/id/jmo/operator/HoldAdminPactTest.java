package id.jmo.operator;

import static id.jmo.operator.OperatorPacts.api;
import static id.jmo.operator.OperatorPacts.asOperator;
import static id.jmo.operator.OperatorPacts.json;
import static id.jmo.operator.OperatorPacts.withJsonAsOperator;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import id.jmo.platform.testsupport.ConsumerPactTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@code ./jmo holds} relies on. */
@ConsumerPactTest
@PactTestFor(providerName = "claim-service-api", pactMethod = "holds", pactVersion = PactSpecVersion.V4)
class HoldAdminPactTest {

    private static final String PATH = "/api/v1/operations/claim-service/hold-differences";
    private static final UUID MEMBER = UUID.fromString("01920000-0000-7000-8000-000000000001");

    @Pact(provider = "claim-service-api", consumer = "holds-command")
    V4Pact holds(PactBuilder pact) {
        return pact.given("the ledger holds money for no open claim")
                .expectsToReceiveHttpInteraction(
                        "a list of what is held for no open claim",
                        http -> http.withRequest(request ->
                                        asOperator(request.method("GET").path(PATH)))
                                .willRespondWith(response -> response.status(200)
                                        .body(json(body -> body.minArrayLike(
                                                "items",
                                                1,
                                                item -> item.uuid("memberId", MEMBER)
                                                        .integerType("held", 9_600_000)
                                                        .stringMatcher(
                                                                "foundAt",
                                                                "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*",
                                                                "2026-11-28T03:30:00+07:00"))))))
                .given("the ledger holds money for no open claim")
                .expectsToReceiveHttpInteraction(
                        "holds to be compared now",
                        http -> http.withRequest(request -> withJsonAsOperator(
                                        request.method("POST").path(PATH)))
                                .willRespondWith(response -> response.status(202)))
                .toPact();
    }

    @Test
    void the_command_lists_and_compares(MockServer server) {
        HoldAdmin admin = new HoldAdmin(api(server));

        assertThat(admin.list()).singleElement().satisfies(held -> {
            assertThat(held.path("memberId").asString()).isEqualTo(MEMBER.toString());
            assertThat(held.path("held").asLong()).isEqualTo(9_600_000);
        });
        admin.compare();
    }
}
