package id.jmo.contribution.component;

import static org.awaitility.Awaitility.await;

import id.jmo.contribution.model.bill.Bill;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.Jakarta;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import tools.jackson.databind.JsonNode;

/**
 * Payments of yesterday against the statement of the sandbox's bank. The account is every test's, so each looks at its own.
 */
abstract class CollectionDayTest extends CollectionSteps {

    static final String ACCOUNT = "8888000002";
    static final String IMPORTS = "/api/v1/contributions/statement-imports";

    final LocalDate yesterday = Jakarta.today(Clock.systemUTC()).minusDays(1);
    final Instant noon = yesterday.atTime(12, 0).atZone(Jakarta.ZONE).toInstant();

    @AfterEach
    void theStatementIsRight() {
        SandboxBank.correctStatement();
    }

    /** Somebody pays at noon of yesterday; the bank's name for the payment. */
    String paid(Bill bill, String disturbance, long amount) {
        return SandboxBank.pay(
                        port,
                        accountOf(bill),
                        ",\"amount\":%d,\"paidAt\":\"%s\",\"disturbance\":\"%s\"".formatted(amount, noon, disturbance))
                .path("paymentId")
                .asString();
    }

    void reconcile() {
        await().until(() -> {
            int status = rest.post()
                    .uri("/api/v1/contributions/reconciliations/{day}", yesterday)
                    .headers(headers -> headers.setBearerAuth(Tokens.withRoles("operator")))
                    .exchange()
                    .returnResult(String.class)
                    .getStatus()
                    .value();
            return status == 202;
        });
        awaitCompared();
    }

    void awaitCompared() {
        await().until(() -> get("").path("state").asString().equals("DONE"));
    }

    /** @param format MT940 or CAMT053 */
    String statement(String format) {
        return SandboxBank.statementFile(ACCOUNT, yesterday, format);
    }

    List<String> kinds(String reference) {
        return differences(reference).stream()
                .map(difference -> difference.path("kind").asString())
                .toList();
    }

    List<JsonNode> differences(String reference) {
        return get("/differences")
                .path("items")
                .valueStream()
                .filter(difference -> difference.path("reference").asString("").equals(reference))
                .toList();
    }

    JsonNode get(String more) {
        return Objects.requireNonNull(rest.get()
                .uri("/api/v1/contributions/reconciliations/" + yesterday + more)
                .headers(headers -> headers.setBearerAuth(Tokens.withRoles("auditor")))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    Bill issued() {
        return issued(Instant.now().plus(Duration.ofDays(7)));
    }
}
