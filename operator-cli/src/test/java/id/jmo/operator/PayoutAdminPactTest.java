package id.jmo.operator;

import static id.jmo.operator.OperatorPacts.api;
import static id.jmo.operator.OperatorPacts.asOperator;
import static id.jmo.operator.OperatorPacts.json;
import static id.jmo.operator.OperatorPacts.withJsonAsOperator;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.Matcher;
import au.com.dius.pact.consumer.dsl.Matchers;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import id.jmo.platform.testsupport.ConsumerPactTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@code ./jmo payouts} relies on. */
@ConsumerPactTest
@PactTestFor(providerName = "payout-service-api", pactMethod = "payouts", pactVersion = PactSpecVersion.V4)
class PayoutAdminPactTest {

    private static final String PATH = "/api/v1/payouts";
    private static final String IN_DOUBT = "whether the bank has paid a payout is open";
    private static final String RECORDED = "what the bank did with a payout waits for a second operator";
    private static final UUID PAYOUT = UUID.fromString("01920000-0000-7000-8000-0000000000aa");
    private static final UUID FACT = UUID.fromString("01920000-0000-7000-8000-0000000000bb");

    @Pact(provider = "payout-service-api", consumer = "payouts-command")
    V4Pact payouts(PactBuilder pact) {
        return pact.given(IN_DOUBT)
                .expectsToReceiveHttpInteraction(
                        "a list of payouts without an outcome",
                        http -> http.withRequest(request -> asOperator(
                                                request.method("GET").path(PATH))
                                        .queryParameter("openLongerThan", "PT1H"))
                                .willRespondWith(response -> response.status(200)
                                        .body(json(
                                                body -> body.minArrayLike("items", 1, PayoutAdminPactTest::summary)))))
                .given(IN_DOUBT)
                .expectsToReceiveHttpInteraction(
                        "a look at a payout",
                        http -> http.withRequest(request ->
                                        asOperator(request.method("GET").path(payout(""))))
                                .willRespondWith(response -> response.status(200)
                                        .body(json(body -> body.object("payout", PayoutAdminPactTest::summary)))))
                .given(IN_DOUBT)
                .expectsToReceiveHttpInteraction(
                        "what the bank did, to be recorded",
                        http -> http.withRequest(request -> asOperator(
                                                request.method("POST").path(payout("/bank-facts")))
                                        .header("Idempotency-Key", Matchers.regexp(".+", "a-key"))
                                        .header(
                                                "Content-Type",
                                                Matchers.regexp("application/json.*", "application/json"))
                                        .body(json(body -> body.stringValue("outcome", "PAID")
                                                .stringValue("occurredOn", "2026-10-05")
                                                .stringValue("evidence", "Letter 12/X/2026"))))
                                .willRespondWith(
                                        response -> response.status(201).body(json(body -> withFact(body, "OPEN")))))
                .given(RECORDED)
                .expectsToReceiveHttpInteraction(
                        "what was recorded, to be confirmed",
                        http -> http.withRequest(request -> withJsonAsOperator(
                                        request.method("POST").path(payout("/bank-facts/${fact}/confirm"))))
                                .willRespondWith(response ->
                                        response.status(200).body(json(body -> withFact(body, "CONFIRMED")))))
                .given(RECORDED)
                .expectsToReceiveHttpInteraction(
                        "what was recorded, to be rejected",
                        http -> http.withRequest(request -> withJsonAsOperator(
                                        request.method("POST").path(payout("/bank-facts/${fact}/reject"))))
                                .willRespondWith(response ->
                                        response.status(200).body(json(body -> withFact(body, "REJECTED")))))
                .toPact();
    }

    @Test
    void the_command_lists_shows_records_confirms_and_rejects(MockServer server) {
        PayoutAdmin admin = new PayoutAdmin(api(server));

        assertThat(admin.open("PT1H", 50))
                .extracting(payout -> payout.path("state").asString())
                .containsExactly("TRANSFER_ASKED");
        assertThat(admin.show(PAYOUT).at("/payout/payoutId").asString()).isEqualTo(PAYOUT.toString());
        assertThat(admin.record(PAYOUT, "PAID", LocalDate.of(2026, 10, 5), "Letter 12/X/2026")
                        .at("/bankFacts/0/state")
                        .asString())
                .isEqualTo("OPEN");
        assertThat(admin.decide(PAYOUT, FACT, "confirm")
                        .at("/bankFacts/0/state")
                        .asString())
                .isEqualTo("CONFIRMED");
        assertThat(admin.decide(PAYOUT, FACT, "reject").at("/bankFacts/0/state").asString())
                .isEqualTo("REJECTED");
    }

    private static void summary(LambdaDslObject payout) {
        payout.stringMatcher("payoutId", "[0-9a-f-]{36}", PAYOUT.toString())
                .stringMatcher("state", "[A-Z_]+", "TRANSFER_ASKED")
                .integerType("amount", 9_600_000)
                .stringType("reference", "0192000000007000800000000000" + "00aa");
    }

    private static void withFact(LambdaDslObject body, String state) {
        body.object("payout", PayoutAdminPactTest::summary)
                .minArrayLike(
                        "bankFacts",
                        1,
                        fact -> fact.stringMatcher("id", "[0-9a-f-]{36}", FACT.toString())
                                .stringValue("state", state)
                                .stringMatcher("outcome", "PAID|REFUSED|RETURNED", "PAID")
                                .stringMatcher("occurredOn", "\\d{4}-\\d{2}-\\d{2}", "2026-10-05")
                                .stringType("evidence", "Letter 12/X/2026"));
    }

    private static Matcher payout(String rest) {
        return Matchers.fromProviderState(
                PATH + "/${id}" + rest, PATH + "/" + PAYOUT + rest.replace("${fact}", FACT.toString()));
    }
}
