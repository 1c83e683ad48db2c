package id.jmo.payout.component;

import static org.awaitility.Awaitility.await;

import id.jmo.payout.application.Payouts;
import id.jmo.payout.application.reconciliation.Reconciliations;
import id.jmo.payout.model.BankFact;
import id.jmo.payout.model.Payout;
import id.jmo.payout.model.PayoutAccount;
import id.jmo.payout.model.PayoutCause;
import id.jmo.payout.model.PayoutOrder;
import id.jmo.payout.model.PayoutState;
import id.jmo.payout.model.reconciliation.Difference;
import id.jmo.platform.reconciliation.DayReconciliation;
import id.jmo.platform.testsupport.FileImports;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Rupiah;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** The service as the component tests run it, lent to the contract tests: one context for both. */
public abstract class RunningService extends PayoutComponentTest {

    @Autowired
    private Payouts payouts;

    @Autowired
    private Reconciliations reconciliations;

    @LocalServerPort
    int port;

    public int port() {
        return port;
    }

    /** An approval that says nothing was set aside; its id. */
    protected String aDeadLetterThatNoReplayHelps() {
        String claim = ClaimId.next().toString();
        topics.publish(CLAIMS, APPROVED, claim, 1, Map.of("approved", true));
        return await().until(() -> deadLetterAbout(claim), Optional::isPresent).orElseThrow();
    }

    /** A transfer of October that nobody asks about any more; its payout's id. */
    protected String aPayoutInDoubt(List<BankFact> facts) {
        Instant ordered = Instant.parse("2026-10-05T02:00:00Z");
        Case claim = newCase();
        payouts.open(
                new Payout(
                        PayoutOrder.of(
                                claim.payoutId(),
                                new PayoutCause.Claim(claim.claimId()),
                                claim.memberId(),
                                Rupiah.of(NET),
                                new PayoutAccount(
                                        "014", Confidential.of(claim.account()), Confidential.of("EILEEN COLLINS")),
                                ordered),
                        new PayoutState.TransferAsked(1, ordered),
                        0,
                        null,
                        List.of(),
                        null,
                        facts),
                null);
        return claim.payoutId().toString();
    }

    /** Something that differed yesterday, which was compared. */
    protected Difference anOpenDifference() {
        LocalDate day = Jakarta.today(Clock.systemUTC()).minusDays(1);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        DayReconciliation planned = DayReconciliation.planned(day, now.plus(Duration.ofDays(1)));
        reconciliations.plan(planned);
        reconciliations.replace(planned, planned.done(new DayReconciliation.Result(now, 1, 0, 1, Rupiah.ZERO)));
        await().until(() -> reconciliations.find(day).orElseThrow().isDone());
        Difference foreign = new Difference(
                UUID.randomUUID(),
                day,
                Difference.Kind.ENTRY_WITHOUT_PAYOUT,
                "foreign-1",
                null,
                null,
                null,
                Rupiah.of(6_500),
                "entry-1",
                now);
        reconciliations.report(List.of(foreign), 0, now);
        return foreign;
    }

    protected String theStatementOfToday() {
        return SandboxBank.statementFile(Jakarta.today(Clock.systemUTC()), "MT940");
    }

    /** A statement with a payment that is stored, and not confirmed; the import's id. */
    protected String aStatementImportedBy(String operator) {
        Case claim = newCase();
        approve(claim);
        awaitEvent(COMPLETED, claim);
        return new FileImports(http, "/api/v1/statement-imports", Tokens.of(operator, "operator"), MediaType.TEXT_PLAIN)
                .run(theStatementOfToday())
                .mustBeCompleted()
                .state()
                .path("importId")
                .asString();
    }

    private Optional<String> deadLetterAbout(String subject) {
        JsonNode page = http.get()
                .uri("/api/v1/operations/payout-service/dead-letters?limit=500")
                .headers(headers -> headers.setBearerAuth(Tokens.withRoles("operator")))
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .filter(letter -> letter.path("subject").asString("").equals(subject))
                .map(letter -> letter.path("id").asString())
                .findFirst();
    }
}
