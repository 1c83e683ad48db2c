package id.jmo.payout.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.payout.application.Payouts;
import id.jmo.payout.application.reconciliation.BankStatement;
import id.jmo.payout.application.reconciliation.ReconcileDay;
import id.jmo.payout.application.reconciliation.ReconciliationTestAccess;
import id.jmo.payout.application.reconciliation.Reconciliations;
import id.jmo.payout.model.PayoutAccount;
import id.jmo.payout.model.PayoutCause;
import id.jmo.payout.model.PayoutOrder;
import id.jmo.platform.reconciliation.ReconciliationSchedule;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Rupiah;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/**
 * Today's payouts against the statement of the sandbox's bank, as they are compared tomorrow: only the clock of the
 * comparison is moved. The bank's account is every test's, so each looks at its own payouts.
 */
abstract class ReconcilingTest extends PayoutComponentTest {

    private static final Duration A_DAY = Duration.ofDays(1).plusHours(1);

    @Autowired
    Payouts payouts;

    @Autowired
    Reconciliations reconciliations;

    @Autowired
    BankStatement statement;

    @Autowired
    private ReconciliationSchedule schedule;

    final LocalDate today = Jakarta.today(Clock.systemUTC());
    Clock tomorrow = Clock.offset(Clock.systemUTC(), A_DAY);

    @BeforeEach
    @AfterEach
    void theStatementIsRight() {
        SandboxBank.correctStatement();
    }

    Case paid() {
        Case claim = newCase();
        approve(claim);
        awaitEvent(COMPLETED, claim);
        return claim;
    }

    static PayoutOrder order(Case claim) {
        return PayoutOrder.of(
                claim.payoutId(),
                new PayoutCause.Claim(claim.claimId()),
                claim.memberId(),
                Rupiah.of(NET),
                new PayoutAccount("014", Confidential.of(claim.account()), Confidential.of("EILEEN COLLINS")),
                Instant.now());
    }

    ReconcileDay newInstance() {
        return instance(statement);
    }

    ReconcileDay instance(BankStatement from) {
        // Without grace: today's payouts are judged today, up to midnight.
        var atMidnight = new ReconciliationSchedule(schedule.at(), Duration.ZERO, schedule.lease(), schedule.retries());
        return ReconciliationTestAccess.reconcileDay(reconciliations, payouts, from, atMidnight, tomorrow);
    }

    void awaitLastLook(Case claim) {
        await().until(() -> stateOf(claim).equals("PAID")
                && payout(claim).at("/payout/dueAt").asString("").isEmpty());
    }

    /** Plans today, or has it done once more. */
    void prepareToday() {
        if (reconciliations.find(today).isEmpty()) {
            // Days are planned from the first payout on.
            paid();
            tomorrow = Clock.offset(Clock.systemUTC(), Duration.ofDays(2));
            newInstance().due(1);
        } else {
            again();
        }
        assertThat(reconciliations.find(today).orElseThrow().isDue(tomorrow.instant()))
                .isTrue();
    }

    /** Due tomorrow, so that the service's own worker leaves it to the test. */
    void again() {
        var known = reconciliations.find(today).orElseThrow();
        assertThat(reconciliations.replace(known, known.again(tomorrow.instant())))
                .isTrue();
    }

    /** Payouts that other tests have left open may be paid between two pages of a day that is not over: once more then. */
    void reconcileToday() {
        await().until(() -> {
            prepareToday();
            newInstance().process(today);
            return reconciliations.find(today).orElseThrow().isDone();
        });
    }

    JsonNode day() {
        return get("/api/v1/reconciliations/" + today, "auditor", "id")
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    List<String> kinds(String reference) {
        return named(day(), reference).stream()
                .map(difference -> difference.path("kind").asString())
                .toList();
    }

    static List<JsonNode> named(JsonNode day, String reference) {
        return StreamSupport.stream(day.path("differences").spliterator(), false)
                .filter(difference -> difference.path("reference").asString("").equals(reference))
                .toList();
    }

    RestTestClient.ResponseSpec get(String path, String role, String language) {
        return http.get()
                .uri(path)
                .header("Accept-Language", language)
                .headers(headers -> headers.setBearerAuth(Tokens.withRoles(role)))
                .exchange();
    }
}
