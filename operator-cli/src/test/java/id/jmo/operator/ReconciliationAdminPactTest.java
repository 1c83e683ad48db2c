package id.jmo.operator;

import static id.jmo.operator.OperatorPacts.DAY;
import static id.jmo.operator.OperatorPacts.api;
import static id.jmo.operator.OperatorPacts.asOperator;
import static id.jmo.operator.OperatorPacts.json;
import static id.jmo.operator.OperatorPacts.pathOfTheImport;
import static id.jmo.operator.OperatorPacts.upload;
import static id.jmo.operator.OperatorPacts.withJsonAsOperator;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.Matcher;
import au.com.dius.pact.consumer.dsl.Matchers;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import id.jmo.platform.testsupport.ConsumerPactTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What {@code ./jmo reconciliations} relies on. */
@ConsumerPactTest
@PactTestFor(providerName = "payout-service-api", pactMethod = "reconciliations", pactVersion = PactSpecVersion.V4)
class ReconciliationAdminPactTest {

    private static final String PATH = "/api/v1/reconciliations";
    private static final String DIFFERENCE = "0e4c2a52-6a3b-3f2c-9a70-3c3f6d1f5a11";
    private static final String BEFORE_ALL = "00000000-0000-0000-0000-000000000000";
    private static final String IMPORTS = "/api/v1/statement-imports";
    private static final String IMPORT = "9b0f2a52-6a3b-4f2c-8a70-3c3f6d1f5a11";
    private static final String FILE = ":20:STMT261005\n";

    @Pact(provider = "payout-service-api", consumer = "reconciliations-command")
    V4Pact reconciliations(PactBuilder pact) {
        return pact.given("a difference from the bank's statement is open")
                .expectsToReceiveHttpInteraction(
                        "a list of the days",
                        http -> http.withRequest(request ->
                                        asOperator(request.method("GET").path(PATH)))
                                .willRespondWith(response -> response.status(200)
                                        .body(json(body -> body.minArrayLike("items", 1, OperatorPacts::day)))))
                .given("a difference from the bank's statement is open")
                .expectsToReceiveHttpInteraction(
                        "a look at a day",
                        http -> http.withRequest(request ->
                                        asOperator(request.method("GET").path(pathOfTheDay())))
                                .willRespondWith(response -> response.status(200)
                                        .body(json(body -> body.object("reconciliation", OperatorPacts::day)
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
                        http -> http.withRequest(request -> withJsonAsOperator(
                                        request.method("POST").path(pathOfTheDay())))
                                .willRespondWith(response -> response.status(202)))
                .given("a difference from the bank's statement is open")
                .expectsToReceiveHttpInteraction(
                        "a difference to be closed with its reason",
                        http -> http.withRequest(request -> withJsonAsOperator(request.method("POST")
                                                .path(Matchers.fromProviderState(
                                                        PATH + "/${day}/differences/${id}/close",
                                                        PATH + "/" + DAY + "/differences/" + DIFFERENCE + "/close")))
                                        .body(json(body -> body.stringValue("reason", "The bank sent proof."))))
                                .willRespondWith(response -> response.status(200)
                                        .body(json(body -> body.stringType("id", DIFFERENCE)
                                                .stringValue("reason", "The bank sent proof.")))))
                .given("a difference from the bank's statement is open")
                .expectsToReceiveHttpInteraction(
                        "all differences of a kind to be closed with a reason",
                        http -> http.withRequest(request -> withJsonAsOperator(request.method("POST")
                                                .path(Matchers.fromProviderState(
                                                        PATH + "/${day}/differences/close",
                                                        PATH + "/" + DAY + "/differences/close")))
                                        .body(json(body -> body.stringValue("kind", "ENTRY_WITHOUT_PAYOUT")
                                                .stringValue("reason", "Cards of the branch."))))
                                .willRespondWith(response ->
                                        response.status(200).body(json(body -> body.integerType("closed", 1)))))
                .given("a difference from the bank's statement is open")
                .expectsToReceiveHttpInteraction(
                        "the differences of a day behind a cursor",
                        http -> http.withRequest(request -> asOperator(request.method("GET")
                                                .path(Matchers.fromProviderState(
                                                        PATH + "/${day}/differences",
                                                        PATH + "/" + DAY + "/differences")))
                                        .queryParameter("cursor", BEFORE_ALL))
                                .willRespondWith(response -> response.status(200)
                                        .body(json(body -> body.minArrayLike(
                                                "items", 1, item -> item.stringType("id", DIFFERENCE))))))
                .toPact();
    }

    @Pact(provider = "payout-service-api", consumer = "reconciliations-command")
    V4Pact statementImports(PactBuilder pact) {
        return pact.given("the bank offers the statement of today as a file")
                .expectsToReceiveHttpInteraction("a statement as a file", http -> upload(http, IMPORTS, IMPORT, FILE))
                .given("another operator has imported a statement")
                .expectsToReceiveHttpInteraction(
                        "a look at an import that is over",
                        http -> http.withRequest(request ->
                                        asOperator(request.method("GET").path(pathOfTheImport(IMPORTS, IMPORT, ""))))
                                .willRespondWith(response -> response.status(200)
                                        .body(json(body -> body.uuid("importId", UUID.fromString(IMPORT))
                                                .stringValue("status", "COMPLETED")
                                                .integerType("linesRefused", 0)
                                                .object(
                                                        "figures",
                                                        figures -> figures.integerType("statements", 1)
                                                                .integerType("entries", 1))))))
                .given("another operator has imported a statement")
                .expectsToReceiveHttpInteraction(
                        "a confirmation of a statement",
                        http -> http.withRequest(request -> withJsonAsOperator(
                                        request.method("POST").path(pathOfTheImport(IMPORTS, IMPORT, "/confirm"))))
                                .willRespondWith(response -> response.status(200)))
                .toPact();
    }

    @Test
    @PactTestFor(pactMethod = "statementImports")
    void a_statement_is_sent_as_a_file_followed_to_its_end_and_confirmed(MockServer server, @TempDir Path folder)
            throws IOException {
        ReconciliationAdmin admin = admin(server);

        JsonNode imported = admin.statements().send(Files.writeString(folder.resolve("statement.sta"), FILE));

        assertThat(imported.path("importId").asString()).isEqualTo(IMPORT);
        assertThat(imported.at("/figures/entries").asInt()).isEqualTo(1);
        admin.statements().confirm(IMPORT);
    }

    private static ReconciliationAdmin admin(MockServer server) {
        return new ReconciliationAdmin(api(server));
    }

    @Test
    void the_command_lists_shows_compares_again_and_closes_one_or_all(MockServer server) {
        ReconciliationAdmin admin = admin(server);
        ReconciledDays days = new ReconciledDays(api(server), ReconciliationAdmin.PATH);

        assertThat(days.list(31))
                .extracting(day -> day.path("state").asString())
                .containsExactly("DONE");
        JsonNode whole = days.show(DAY);
        assertThat(whole.at("/reconciliation/openDifferences").asInt()).isEqualTo(1);
        assertThat(whole.at("/differences/0/id").asString()).isEqualTo(DIFFERENCE);
        days.again(DAY);
        days.close(DAY, DIFFERENCE, "The bank sent proof.");
        assertThat(admin.differences(DAY, BEFORE_ALL).at("/items/0/id").asString())
                .isEqualTo(DIFFERENCE);
        assertThat(admin.closeAll(DAY, "ENTRY_WITHOUT_PAYOUT", "Cards of the branch."))
                .isEqualTo(1);
    }

    private static Matcher pathOfTheDay() {
        return Matchers.fromProviderState(PATH + "/${day}", PATH + "/" + DAY);
    }
}
