package id.jmo.operator;

import static id.jmo.operator.OperatorPacts.api;
import static id.jmo.operator.OperatorPacts.asOperator;
import static id.jmo.operator.OperatorPacts.json;
import static id.jmo.operator.OperatorPacts.withJsonAsOperator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.Matcher;
import au.com.dius.pact.consumer.dsl.Matchers;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import id.jmo.operator.client.CommandFailure;
import id.jmo.platform.serviceregistry.Service;
import id.jmo.platform.testsupport.ConsumerPactTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What {@code ./jmo dead-letters} relies on; every service that consumes events offers the same. */
@ConsumerPactTest
@PactTestFor(providerName = "payout-service-api", pactMethod = "deadLetters", pactVersion = PactSpecVersion.V4)
class DeadLetterAdminPactTest {

    private static final String LETTERS = "/api/v1/operations/payout-service/dead-letters";
    private static final String POISON = "poison-1";
    private static final String DOUBTFUL = "doubtful-2";

    @Pact(provider = "payout-service-api", consumer = "dead-letters-command")
    V4Pact deadLetters(PactBuilder pact) {
        return pact.given("a dead letter waits that no replay helps")
                .expectsToReceiveHttpInteraction(
                        "a list of the dead letters",
                        http -> http.withRequest(request -> asOperator(
                                        request.method("GET").path(LETTERS).queryParameter("limit", "500")))
                                .willRespondWith(response -> response.status(200)
                                        .body(json(body ->
                                                body.minArrayLike("items", 1, DeadLetterAdminPactTest::summary)))))
                .given("a dead letter waits that no replay helps")
                .expectsToReceiveHttpInteraction(
                        "a look at a dead letter",
                        http -> http.withRequest(request ->
                                        asOperator(request.method("GET").path(pathOf(POISON, ""))))
                                .willRespondWith(response -> response.status(200)
                                        .body(json(body -> body.object("letter", DeadLetterAdminPactTest::summary)
                                                .integerType("size", 120)))))
                .given("a dead letter waits that no replay helps")
                .expectsToReceiveHttpInteraction(
                        "a replay that fails again",
                        http -> http.withRequest(request -> posting(request, pathOf(POISON, "/replay"), "mended"))
                                .willRespondWith(response -> response.status(422)
                                        .header(
                                                "Content-Type",
                                                Matchers.regexp(
                                                        "application/problem\\+json.*", "application/problem+json"))
                                        .body(json(body -> body.stringValue(
                                                        "type", "urn:jmo:problem:dead-letter-failed-again")
                                                .stringType("detail", "It failed again.")))))
                .given("a dead letter waits that nobody needs")
                .expectsToReceiveHttpInteraction(
                        "a discard with its reason",
                        http -> http.withRequest(
                                        request -> posting(request, pathOf(DOUBTFUL, "/discard"), "sent by mistake"))
                                .willRespondWith(response -> response.status(200)
                                        .body(json(body -> body.stringType("id", DOUBTFUL)
                                                .stringValue("state", "DISCARDED")
                                                .stringValue("reason", "sent by mistake")))))
                .given("a dead letter was looked at")
                .expectsToReceiveHttpInteraction(
                        "a look into the audit records",
                        http -> http.withRequest(request -> asOperator(request.method("GET")
                                        .path("/api/v1/operations/payout-service/audit-records")
                                        .queryParameter("route", LETTERS)
                                        .queryParameter("limit", "20")))
                                .willRespondWith(response -> response.status(200)
                                        .body(json(body -> body.minArrayLike(
                                                "items",
                                                1,
                                                record -> record.stringType("at", "2026-10-05T09:15:00+07:00")
                                                        .stringType("name", "Olivia Operator")
                                                        .stringMatcher("what", "(GET|POST) /.+", "GET " + LETTERS))))))
                .toPact();
    }

    @Test
    void the_command_lists_shows_replays_discards_and_tells_who_did(MockServer server) {
        Service payout = DeadLetterAdmin.service("payout-service");
        DeadLetterAdmin admin = new DeadLetterAdmin(api(server));

        List<JsonNode> waiting = admin.list(payout, Map.of());
        JsonNode whole = admin.show(payout, POISON);

        assertThat(waiting).extracting(letter -> letter.path("id").asString()).containsExactly(POISON);
        assertThat(whole.at("/letter/cause").asString()).isEqualTo("The data is not JSON");
        assertThat(whole.path("size").asInt()).isEqualTo(120);
        assertThatThrownBy(() -> admin.replay(payout, POISON, Map.of("reason", "mended")))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("422: It failed again.");
        admin.discard(payout, DOUBTFUL, "sent by mistake");
        assertThat(admin.audit(payout, 20))
                .extracting(record -> record.path("what").asString())
                .containsExactly("GET " + LETTERS);
    }

    private static void summary(LambdaDslObject letter) {
        letter.stringType("id", POISON)
                .stringValue("topic", "jmo.claims.v1")
                .stringType("cause", "The data is not JSON")
                .integerType("attempts", 1)
                .stringValue("state", "WAITING");
    }

    private static Matcher pathOf(String id, String below) {
        return Matchers.fromProviderState(LETTERS + "/${id}" + below, LETTERS + "/" + id + below);
    }

    private static HttpRequestBuilder posting(HttpRequestBuilder request, Matcher path, String reason) {
        return withJsonAsOperator(request.method("POST").path(path))
                .body(json(body -> body.stringValue("reason", reason)));
    }
}
