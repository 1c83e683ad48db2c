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

/** What {@code ./jmo collections} relies on. */
@ConsumerPactTest
@PactTestFor(providerName = "contribution-service-api", pactMethod = "days", pactVersion = PactSpecVersion.V4)
class CollectionsPactTest {

    private static final String PATH = "/api/v1/contributions/reconciliations";
    private static final String OPEN = "a difference from the statement of the collection account is open";
    private static final String WAITS = "another operator has sent a statement of the collection account";
    private static final String IMPORT = "01920000-0000-7000-8000-00000000c001";
    private static final String FILE = """
            :20:STMT
            :25:8888000002
            :28C:278/1
            :60F:C261004IDR0,00
            :61:2610051005C36800,00NTRFNONREF//1001
            :86:VA/88801512345678901/0199e3a5-c1d2-7000-a1b2-c3d4e5f60718/
            :62F:C261005IDR36800,00
            """;
    private static final String DIFFERENCE = "0e4c2a52-6a3b-3f2c-9a70-3c3f6d1f5a11";

    @Pact(provider = "contribution-service-api", consumer = "collections-command")
    V4Pact days(PactBuilder pact) {
        return pact.given(OPEN)
                .expectsToReceiveHttpInteraction(
                        "a list of the days",
                        http -> http.withRequest(request ->
                                        asOperator(request.method("GET").path(PATH)))
                                .willRespondWith(response -> response.status(200)
                                        .body(json(body -> body.minArrayLike("items", 1, OperatorPacts::day)))))
                .given(OPEN)
                .expectsToReceiveHttpInteraction(
                        "a look at a day",
                        http -> http.withRequest(request ->
                                        asOperator(request.method("GET").path(path("/${day}", "/" + DAY))))
                                .willRespondWith(
                                        response -> response.status(200).body(json(OperatorPacts::day))))
                .given(OPEN)
                .expectsToReceiveHttpInteraction(
                        "the differences of a day",
                        http -> http.withRequest(request -> asOperator(request.method("GET")
                                        .path(path("/${day}/differences", "/" + DAY + "/differences"))))
                                .willRespondWith(response -> response.status(200)
                                        .body(json(body -> body.minArrayLike(
                                                "items",
                                                1,
                                                difference -> difference
                                                        .stringType("id", DIFFERENCE)
                                                        .stringValue("kind", "ENTRY_WITHOUT_BILL")
                                                        .stringType("text", "Money came in for no bill.")
                                                        .stringType("reference", "foreign-1")
                                                        .integerType("bankAmount", 36800))))))
                .given(OPEN)
                .expectsToReceiveHttpInteraction(
                        "a day to be compared once more",
                        http -> http.withRequest(request -> withJsonAsOperator(
                                        request.method("POST").path(path("/${day}", "/" + DAY))))
                                .willRespondWith(response -> response.status(202)))
                .given(OPEN)
                .expectsToReceiveHttpInteraction(
                        "a difference to be closed with its reason",
                        http -> http.withRequest(request -> withJsonAsOperator(request.method("POST")
                                                .path(path(
                                                        "/${day}/differences/${id}/close",
                                                        "/" + DAY + "/differences/" + DIFFERENCE + "/close")))
                                        .body(json(body -> body.stringValue("reason", "Given back."))))
                                .willRespondWith(response -> response.status(200)
                                        .body(json(body -> body.stringType("id", DIFFERENCE)
                                                .stringValue("reason", "Given back.")))))
                .toPact();
    }

    @Test
    void the_command_lists_shows_compares_again_and_closes(MockServer server) {
        ReconciledDays days = new ReconciledDays(api(server), CollectionsCommand.PATH);

        assertThat(days.list(31))
                .extracting(day -> day.path("state").asString())
                .containsExactly("DONE");
        assertThat(days.show(DAY).path("openDifferences").asInt()).isEqualTo(1);
        assertThat(days.differences(DAY).getFirst().path("id").asString()).isEqualTo(DIFFERENCE);
        days.again(DAY);
        days.close(DAY, DIFFERENCE, "Given back.");
    }

    @Pact(provider = "contribution-service-api", consumer = "collections-command")
    V4Pact statements(PactBuilder pact) {
        return pact.given("the bank offers yesterday's statement of the collection account as a file")
                .expectsToReceiveHttpInteraction(
                        "a statement of the collection account as a file",
                        http -> upload(http, CollectionsCommand.IMPORTS, IMPORT, FILE))
                .given(WAITS)
                .expectsToReceiveHttpInteraction(
                        "a look at a statement that waits for its release",
                        http -> http.withRequest(request -> asOperator(request.method("GET")
                                        .path(pathOfTheImport(CollectionsCommand.IMPORTS, IMPORT, ""))))
                                .willRespondWith(response -> response.status(200)
                                        .body(json(body -> body.uuid("importId", UUID.fromString(IMPORT))
                                                .stringValue("status", "AWAITING_RELEASE")
                                                .object(
                                                        "sums",
                                                        sums -> sums.integerType("statements", 1)
                                                                .integerType("entries", 1))))))
                .given(WAITS)
                .expectsToReceiveHttpInteraction(
                        "a release of a statement",
                        http -> http.withRequest(request -> withJsonAsOperator(request.method("POST")
                                        .path(pathOfTheImport(CollectionsCommand.IMPORTS, IMPORT, "/release"))))
                                .willRespondWith(response -> response.status(200)))
                .toPact();
    }

    @Test
    @PactTestFor(pactMethod = "statements")
    void a_statement_is_sent_as_a_file_and_released(MockServer server, @TempDir Path folder) throws IOException {
        StatementUploads statements = new StatementUploads(api(server), CollectionsCommand.IMPORTS);

        JsonNode sent = statements.send(Files.writeString(folder.resolve("statement.sta"), FILE));

        assertThat(sent.path("importId").asString()).isEqualTo(IMPORT);
        assertThat(sent.at("/sums/entries").asInt()).isEqualTo(1);
        statements.release(IMPORT);
    }

    private static Matcher path(String expression, String example) {
        return Matchers.fromProviderState(PATH + expression, PATH + example);
    }
}
