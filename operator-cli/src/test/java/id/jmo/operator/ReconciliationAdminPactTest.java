package id.jmo.operator;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.Matcher;
import au.com.dius.pact.consumer.dsl.Matchers;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import id.jmo.operator.client.ApiClient;
import id.jmo.platform.testsupport.ConsumerPactTest;
import java.net.URI;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What {@code ./jmo reconciliations} relies on. */
@ConsumerPactTest
@PactTestFor(providerName = "payout-service-api", pactMethod = "reconciliations", pactVersion = PactSpecVersion.V4)
class ReconciliationAdminPactTest {

    private static final String PATH = "/api/v1/reconciliations";
    private static final LocalDate DAY = LocalDate.parse("2026-10-05");
    private static final String DIFFERENCE = "0e4c2a52-6a3b-3f2c-9a70-3c3f6d1f5a11";

    @Pact(provider = "payout-service-api", consumer = "reconciliations-command")
    V4Pact reconciliations(PactBuilder pact) {
        return pact.given("a difference from the bank's statement is open")
                .expectsToReceiveHttpInteraction(
                        "a list of the days",
                        http -> http.withRequest(request ->
                                        asOperator(request.method("GET").path(PATH)))
                                .willRespondWith(response -> response.status(200)
                                        .body(json(body ->
                                                body.minArrayLike("items", 1, ReconciliationAdminPactTest::summary)))))
                .given("a difference from the bank's statement is open")
                .expectsToReceiveHttpInteraction(
                        "a look at a day",
                        http -> http.withRequest(request ->
                                        asOperator(request.method("GET").path(pathOfTheDay())))
                                .willRespondWith(response -> response.status(200)
                                        .body(json(body -> body.object(
                                                        "reconciliation", ReconciliationAdminPactTest::summary)
                                                .minArrayLike(
                                                        "differences",
                                                        1,
                                                        difference -> difference
                                                                .stringType("id", DIFFERENCE)
                                                                .stringValue("kind", "ENTRY_WITHOUT_PAYOUT")
                                                                .stringType(
                                                                        "text",
                                                                        "Money left our account for nothing we know.")
                                                                .stringType(
                                                                        "nextAction", "Ask the bank what it was for.")
                                                                .stringType("reference", "foreign-1")
                                                                .integerType("bankAmount", 6500))))))
                .given("a difference from the bank's statement is open")
                .expectsToReceiveHttpInteraction(
                        "a day to be compared once more",
                        http -> http.withRequest(request -> asOperator(
                                                request.method("POST").path(pathOfTheDay()))
                                        .header(
                                                "Content-Type",
                                                Matchers.regexp("application/json.*", "application/json")))
                                .willRespondWith(response -> response.status(202)))
                .given("a difference from the bank's statement is open")
                .expectsToReceiveHttpInteraction(
                        "a difference to be closed with its reason",
                        http -> http.withRequest(request -> asOperator(request.method("POST")
                                                .path(Matchers.fromProviderState(
                                                        PATH + "/${day}/differences/${id}/close",
                                                        PATH + "/" + DAY + "/differences/" + DIFFERENCE + "/close")))
                                        .header(
                                                "Content-Type",
                                                Matchers.regexp("application/json.*", "application/json"))
                                        .body(json(body -> body.stringValue("reason", "The bank sent proof."))))
                                .willRespondWith(response -> response.status(200)
                                        .body(json(body -> body.stringType("id", DIFFERENCE)
                                                .stringValue("reason", "The bank sent proof.")))))
                .given("a difference from the bank's statement is open")
                .expectsToReceiveHttpInteraction(
                        "all differences of a kind to be closed with a reason",
                        http -> http.withRequest(request -> asOperator(request.method("POST")
                                                .path(Matchers.fromProviderState(
                                                        PATH + "/${day}/differences/close",
                                                        PATH + "/" + DAY + "/differences/close")))
                                        .header(
                                                "Content-Type",
                                                Matchers.regexp("application/json.*", "application/json"))
                                        .body(json(body -> body.stringValue("kind", "ENTRY_WITHOUT_PAYOUT")
                                                .stringValue("reason", "Cards of the branch."))))
                                .willRespondWith(response ->
                                        response.status(200).body(json(body -> body.integerType("closed", 1)))))
                .toPact();
    }

    @Test
    void the_command_lists_shows_compares_again_and_closes_one_or_all(MockServer server) {
        ReconciliationAdmin admin =
                new ReconciliationAdmin(new ApiClient(URI.create(server.getUrl()), () -> "a-token"));

        assertThat(admin.list(31))
                .extracting(day -> day.path("state").asString())
                .containsExactly("DONE");
        JsonNode whole = admin.show(DAY);
        assertThat(whole.at("/reconciliation/openDifferences").asInt()).isEqualTo(1);
        assertThat(whole.at("/differences/0/id").asString()).isEqualTo(DIFFERENCE);
        admin.again(DAY);
        admin.close(DAY, DIFFERENCE, "The bank sent proof.");
        assertThat(admin.closeAll(DAY, "ENTRY_WITHOUT_PAYOUT", "Cards of the branch."))
                .isEqualTo(1);
    }

    private static void summary(LambdaDslObject day) {
        day.stringMatcher("day", "\\d{4}-\\d{2}-\\d{2}", DAY.toString())
                .stringMatcher("state", "OPEN|DONE", "DONE")
                .integerType("openDifferences", 1);
    }

    private static Matcher pathOfTheDay() {
        return Matchers.fromProviderState(PATH + "/${day}", PATH + "/" + DAY);
    }

    private static HttpRequestBuilder asOperator(HttpRequestBuilder request) {
        return request.header("Authorization", Matchers.regexp("Bearer .+", "Bearer a-token"));
    }

    private static DslPart json(Consumer<LambdaDslObject> body) {
        return LambdaDsl.newJsonBody(body::accept).build();
    }
}
