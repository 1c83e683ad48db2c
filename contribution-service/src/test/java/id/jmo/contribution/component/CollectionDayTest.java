package id.jmo.contribution.component;

import static org.awaitility.Awaitility.await;

import id.jmo.contribution.application.bill.Bills;
import id.jmo.contribution.application.bill.IssueBill;
import id.jmo.contribution.model.Segment;
import id.jmo.contribution.model.Split;
import id.jmo.contribution.model.bill.Bill;
import id.jmo.contribution.model.bill.BillId;
import id.jmo.contribution.model.bill.BillLine;
import id.jmo.contribution.model.bill.Payer;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Payments of yesterday against the statement of the sandbox's bank. The account is every test's, so each looks at its own.
 */
abstract class CollectionDayTest extends ContributionComponentTest {

    final LocalDate yesterday = Jakarta.today(Clock.systemUTC()).minusDays(1);
    final Instant noon = yesterday.atTime(12, 0).atZone(Jakarta.ZONE).toInstant();

    @LocalServerPort
    int port;

    @Autowired
    IssueBill issueBill;

    @Autowired
    Bills bills;

    @AfterEach
    void theStatementIsRight() {
        SandboxBank.correctStatement();
    }

    /** Somebody pays at noon of yesterday; the bank's name for the payment. */
    String paid(Bill bill, String disturbance, long amount) {
        String number = await().until(() -> bills.find(bill.id()).orElseThrow().virtualAccount(), Objects::nonNull)
                .number();
        return SandboxBank.pay(
                        port,
                        number,
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
        await().until(() -> get("").path("state").asString().equals("DONE"));
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
        MemberId worker = MemberId.next();
        return issueBill.issue(
                new IssueBill.Order(
                        BillId.next(),
                        new Payer.Worker(worker),
                        Segment.BPU,
                        yesterday.plusDays(7),
                        Instant.now().plus(Duration.ofDays(7)),
                        Rupiah.ZERO,
                        Rupiah.ZERO),
                Stream.of(new BillLine(
                        1,
                        worker,
                        YearMonth.of(2026, 10),
                        Segment.BPU,
                        Rupiah.of(2_950_000),
                        Split.ofIndependentWorker(Rupiah.of(29_500), Rupiah.of(6_800), Rupiah.of(59_000)),
                        null)));
    }
}
