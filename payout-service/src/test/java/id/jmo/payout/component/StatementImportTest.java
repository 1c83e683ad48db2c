package id.jmo.payout.component;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.payout.application.reconciliation.BankStatement;
import id.jmo.platform.testsupport.FileImports;
import id.jmo.platform.testsupport.Tokens;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Statements as files, MT940 and CAMT.053, beside the bank's interface: the sandbox's bank offers both. */
class StatementImportTest extends ReconcilingTest {

    private static final String PATH = "/api/v1/statement-imports";
    private static final String SENDER = "operator-who-sends";
    private static final String OTHER = "operator-who-confirms";
    private static final BankStatement AWAY = (_, _) -> new BankStatement.Answer.NoPage("away");

    @ParameterizedTest(name = "{0}")
    @CsvSource({"MT940, text/plain", "CAMT053, application/xml"})
    void a_line_that_was_read_from_the_bank_and_from_a_file_counts_once(String format, String type) {
        Case claim = paid();
        reconcileToday();

        JsonNode sent = imported(type, SandboxBank.statementFile(today, format));
        confirmed(sent);
        compareOnFile();

        assertThat(sent.at("/figures/statements").asInt()).isEqualTo(1);
        assertThat(sent.at("/figures/entries").asInt()).isPositive();
        int run = reconciliations.find(today).orElseThrow().run();
        assertThat(reconciliations.entriesOf(Set.of(claim.reference()), today, run))
                .hasSize(1);
        assertThat(kinds(claim.reference())).isEmpty();
        JsonNode repeated = imported(type, SandboxBank.statementFile(today, format));
        assertThat(repeated.path("linesRepeated").asInt())
                .isEqualTo(repeated.path("linesRead").asInt() - 1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"MT940, text/plain", "CAMT053, application/xml"})
    void while_the_bank_is_away_a_confirmed_file_compares_the_day_and_returns_what_came_back(
            String format, String type) {
        Case fine = paid();
        Case back = paid();
        Case missing = paid();
        awaitLastLook(back);
        SandboxBank.giveBack(back.reference());
        SandboxBank.misstate("MISSING_ENTRY", missing.reference(), "");
        JsonNode sent = imported(type, SandboxBank.statementFile(today, format));

        problem(confirm(sent, SENDER), 409, "second-operator-must-differ");
        prepareToday();
        compareOnFile();
        assertThat(stateOf(back))
                .as("before another operator has confirmed the file")
                .isEqualTo("PAID");

        confirmed(sent);
        compareOnFile();

        awaitEvent(RETURNED, back);
        assertThat(stateOf(back)).isEqualTo("RETURNED");
        assertThat(kinds(back.reference())).doesNotContain("RETURNED", "PAID_BY_BANK_ONLY");
        assertThat(kinds(missing.reference())).contains("NOT_ON_STATEMENT");
        assertThat(stateOf(fine)).isEqualTo("PAID");
    }

    @Test
    void a_file_that_is_not_whole_or_not_ours_is_refused_with_each_line_named_and_nothing_of_it_counts() {
        Case claim = paid();
        String file = SandboxBank.statementFile(today, "MT940");

        JsonNode foreign = imported("text/plain", file.replace(":25:8888000001", ":25:8888000002"));
        JsonNode cut = imported("text/plain", file.substring(0, file.indexOf(":62")));
        JsonNode altered = imported("text/plain", file.replaceFirst("(:62[FM]:[CD]\\d{6}IDR\\d+)\\d,", "$10099,"));

        assertThat(List.of(foreign, cut, altered))
                .extracting(view -> view.path("status").asString())
                .containsOnly("REFUSED");
        assertThat(codes(foreign)).contains("statement-account-differs");
        assertThat(codes(cut)).contains("statement-not-closed");
        assertThat(codes(altered)).contains("statement-sum-differs");
        assertThat(faults(altered, "en").get(0).path("message").asString()).startsWith("the closing balance is");
        assertThat(faults(altered, "id").get(0).path("message").asString()).startsWith("saldo akhir");
        problem(confirm(foreign, OTHER), 409, "statement-import-not-completed");
        assertThat(reconciliations.entriesOf(Set.of(claim.reference()), today, -1))
                .isEmpty();
    }

    @Test
    void a_file_waits_for_the_other_operator_in_the_list_and_by_itself_until_it_is_confirmed() {
        JsonNode sent = imported("text/plain", SandboxBank.statementFile(today, "MT940"));
        JsonNode refused = imported("text/plain", "not a statement");

        assertThat(waiting())
                .contains(sent.path("importId").asString())
                .doesNotContain(refused.path("importId").asString());
        assertThat(awaitsSecondPerson(sent)).isTrue();
        assertThat(awaitsSecondPerson(refused)).isFalse();
        confirmed(sent);
        assertThat(waiting()).doesNotContain(sent.path("importId").asString());
        assertThat(awaitsSecondPerson(sent)).isFalse();
    }

    private boolean awaitsSecondPerson(JsonNode sent) {
        return body(PATH + "/" + sent.path("importId").asString(), "en")
                .path("awaitsSecondPerson")
                .asBoolean();
    }

    private List<String> waiting() {
        return body(PATH, "en")
                .path("items")
                .valueStream()
                .map(file -> file.path("importId").asString())
                .toList();
    }

    @Test
    void the_statement_of_a_busy_day_is_larger_than_other_requests_may_be() {
        String file = SandboxBank.statementFile(today, "CAMT053");

        JsonNode sent = imported("application/xml", file.replace("</Stmt>", " ".repeat(20_000_000) + "</Stmt>"));

        assertThat(sent.path("status").asString()).as("%s", faults(sent, "en")).isEqualTo("COMPLETED");
        assertThat(sent.path("bytes").asLong()).isGreaterThan(20_000_000);
    }

    @Test
    void only_operators_send_and_confirm_and_auditors_read() {
        JsonNode sent = imported("text/plain", SandboxBank.statementFile(today, "MT940"));
        String id = sent.path("importId").asString();

        imports("text/plain", "auditor")
                .send("x".getBytes(UTF_8))
                .expectStatus()
                .isForbidden();
        imports("text/csv", "operator").send("x".getBytes(UTF_8)).expectStatus().isEqualTo(415);
        get(PATH + "/" + id, "auditor", "id").expectStatus().isOk();
        get(PATH + "/" + UUID.randomUUID(), "auditor", "id").expectStatus().isNotFound();
        get(PATH + "/" + id, "member", "id").expectStatus().isForbidden();
    }

    /** What the service does with yesterday: today is not over, and so not compared by itself. */
    private void compareOnFile() {
        await().until(() -> {
            var known = reconciliations.find(today).orElseThrow();
            return reconciliations.replace(known, known.onFile(tomorrow.instant()));
        });
        instance(AWAY).process(today);
        assertThat(reconciliations.find(today).orElseThrow().isDone()).isTrue();
    }

    private JsonNode imported(String type, String file) {
        return imports(type, "operator").run(file).state();
    }

    private FileImports imports(String type, String role) {
        return new FileImports(http, PATH, Tokens.of(SENDER, role), MediaType.parseMediaType(type));
    }

    private void confirmed(JsonNode sent) {
        assertThat(sent.path("status").asString()).as("%s", faults(sent, "en")).isEqualTo("COMPLETED");
        confirm(sent, OTHER).expectStatus().isOk();
    }

    private RestTestClient.ResponseSpec confirm(JsonNode sent, String operator) {
        return http.post()
                .uri(PATH + "/" + sent.path("importId").asString() + "/confirm")
                .headers(headers -> headers.setBearerAuth(Tokens.of(operator, "operator")))
                .exchange();
    }

    private static void problem(RestTestClient.ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.type").isEqualTo("urn:jmo:problem:" + code);
    }

    private List<String> codes(JsonNode sent) {
        return faults(sent, "en")
                .valueStream()
                .map(fault -> fault.path("code").asString())
                .toList();
    }

    private JsonNode faults(JsonNode sent, String language) {
        return body(PATH + "/" + sent.path("importId").asString() + "/faults", language)
                .path("items");
    }

    private JsonNode body(String path, String language) {
        return get(path, "auditor", language)
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }
}
