package id.jmo.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.world.Http;
import id.jmo.world.World;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The bank's interface is not the only way to its statement: operators import the files that it offers. */
@Journey
@Visiting
class StatementJourney {

    private static final String PATH = "/api/v1/statement-imports";

    @ParameterizedTest
    @CsvSource({"MT940, text/plain", "CAMT053, application/xml"})
    void a_statement_file_of_the_bank_names_the_payment_and_counts_when_a_second_operator_confirms_it(
            String format, String type, World world) {
        var app = world.app(world.newMember().join()).onceEligible();
        app.awaitStatus(app.claims(), "COMPLETED");
        var today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        var file = world.bank().statementFile(today, format);

        var sent = imported(world.as("operator1"), type, file);

        assertThat(sent.path("status").asString()).as(sent.toString()).isEqualTo("COMPLETED");
        assertThat(sent.at("/figures/statements").asInt()).isEqualTo(1);
        assertThat(sent.at("/figures/entries").asInt()).isPositive();
        var confirmation = PATH + "/" + sent.path("importId").asString() + "/confirm";
        assertThat(world.as("operator1").post(confirmation, Map.of()).must(409).problem())
                .isEqualTo("second-operator-must-differ");
        world.as("operator2").post(confirmation, Map.of()).must(200);

        var again = imported(world.as("operator1"), type, file);
        assertThat(again.path("linesAccepted").asInt())
                .as("only the end of the statement is new")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"MT940, text/plain", "CAMT053, application/xml"})
    void a_statement_of_another_account_is_refused_and_says_so(String format, String type, World world) {
        var today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        var file = world.bank().statementFile(today, format).replace("8888000001", "8888000002");

        var sent = imported(world.as("operator1"), type, file);

        assertThat(sent.path("status").asString()).isEqualTo("REFUSED");
        assertThat(world.as("operator1")
                        .get(PATH + "/" + sent.path("importId").asString() + "/faults")
                        .text("items.0.code"))
                .isEqualTo("statement-account-differs");
    }

    /** The import when it is over. */
    private static JsonNode imported(Http operator, String type, String file) {
        var place = operator.with("Idempotency-Key", UUID.randomUUID().toString())
                .send("POST", PATH, type, file.getBytes(UTF_8))
                .must(202)
                .headers()
                .get("location");
        return await().until(
                        () -> operator.get(place).must(200).body(),
                        state -> !state.path("endedAt").asString("").isEmpty());
    }
}
