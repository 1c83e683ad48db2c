package id.jmo.payout.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.payout.application.reconciliation.ForgetStatements;
import id.jmo.payout.model.Payout;
import id.jmo.payout.model.PayoutCause;
import id.jmo.payout.model.PayoutOrder;
import id.jmo.payout.model.PayoutState;
import id.jmo.payout.model.RefusalReason;
import id.jmo.payout.model.reconciliation.Difference;
import id.jmo.payout.model.reconciliation.StatementEntry;
import id.jmo.platform.application.Leases;
import id.jmo.platform.reconciliation.DayReconciliation;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import id.jmo.platform.workers.ErasureJob;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** What differs between our payouts and the bank's statement, and what an operator sees and decides of it. */
class ReconciliationTest extends ReconcilingTest {

    @Autowired
    private ForgetStatements statements;

    @Autowired
    private Leases leases;

    @Test
    void what_the_bank_and_we_have_paid_is_no_difference() {
        Case claim = paid();

        reconcileToday();

        assertThat(differences(claim)).isEmpty();
        JsonNode day = day();
        assertThat(day.at("/reconciliation/state").asString()).isEqualTo("DONE");
        assertThat(day.at("/reconciliation/payouts").asInt()).isPositive();
        assertThat(day.at("/reconciliation/entries").asInt()).isPositive();
    }

    @Test
    void the_page_about_payouts_names_every_kind_of_difference_and_no_other() {
        Set<String> kinds =
                Arrays.stream(Difference.Kind.values()).map(Enum::name).collect(Collectors.toSet());

        assertThat(DocumentedTable.under("## Reconciliation").column(2).stream()
                        .filter(cell -> !cell.startsWith("none")))
                .containsExactlyInAnyOrderElementsOf(kinds);
    }

    @Test
    void what_the_statement_says_otherwise_is_found_each_in_its_kind() {
        Case missing = paid();
        Case amount = paid();
        Case account = paid();
        Case twice = paid();
        Case fine = paid();
        String stranger = "471100471100471";
        SandboxBank.misstate("MISSING_ENTRY", missing.reference(), "");
        SandboxBank.misstate("WRONG_AMOUNT", amount.reference(), ",\"amount\":1");
        SandboxBank.misstate("WRONG_ACCOUNT", account.reference(), ",\"accountNumber\":\"" + stranger + "\"");
        SandboxBank.misstate("DUPLICATE_ENTRY", twice.reference(), "");
        String foreign = "foreign" + UUID.randomUUID();
        SandboxBank.misstate("FOREIGN_ENTRY", foreign, ",\"amount\":6500");

        reconcileToday();

        assertThat(kinds(missing.reference())).containsExactly("NOT_ON_STATEMENT");
        assertThat(kinds(amount.reference())).containsExactly("AMOUNT_DIFFERS");
        assertThat(kinds(account.reference())).containsExactly("ACCOUNT_DIFFERS");
        assertThat(kinds(twice.reference())).containsExactly("REFERENCE_TWICE");
        assertThat(kinds(foreign)).containsExactly("ENTRY_WITHOUT_PAYOUT");
        assertThat(kinds(fine.reference())).isEmpty();
        assertThat(day().toString()).doesNotContain(stranger).doesNotContain(account.account());
    }

    @Test
    void money_that_came_back_without_our_knowing_is_returned_and_a_payment_that_we_do_not_have_is_found() {
        Case returned = newCase();
        approve(returned);
        awaitLastLook(returned);
        SandboxBank.giveBack(returned.reference());
        Case unknown = newCase();
        payouts.open(stateless(unknown), null);
        bankPays(unknown);

        reconcileToday();

        awaitEvent(RETURNED, returned);
        assertThat(payout(returned).path("notes").toString()).contains("came back: entry");
        assertThat(kinds(returned.reference())).isEmpty();
        assertThat(kinds(unknown.reference())).containsExactly("PAID_BY_BANK_ONLY");
    }

    @Test
    void while_the_bank_has_a_refused_payout_as_paid_its_correction_is_not_transferred() {
        Case refused = newCase();
        SandboxBank.fault("transfer", refused.account(), "ANSWER_BEFORE_ACTING", ",\"calls\":1,\"code\":\"4031802\"");
        approve(refused);
        awaitEvent(REFUSED, refused);
        bankPays(refused);
        reconcileToday();
        JsonNode difference = differences(refused).getFirst();
        assertThat(difference.path("kind").asString()).isEqualTo("PAID_BY_BANK_ONLY");
        Case corrected = correctionOf(refused);

        topics.publish(CLAIMS, CORRECTED, refused.claimId().toString(), 7, approval(corrected, NET));

        await().until(() -> payout(corrected).at("/payout/tries").asInt() > 1);
        assertThat(stateOf(corrected)).isEqualTo("ACCOUNT_CONFIRMED");
        assertThat(payout(corrected).path("notes").toString())
                .contains("payout " + refused.payoutId() + " is on the bank's statement as paid");
        assertThat(SandboxBank.visits(corrected.reference())).containsExactly("inquiry");

        post(
                        "/api/v1/reconciliations/%s/differences/%s/close"
                                .formatted(today, difference.path("id").asString()),
                        "operator",
                        Map.of("reason", "The bank has taken the entry back."))
                .expectStatus()
                .isOk();
        awaitEvent(COMPLETED, corrected);
        assertPaidOnce(corrected, 1);
    }

    @Test
    void while_a_refused_payout_is_in_doubt_its_correction_is_not_transferred() {
        Case refused = newCase();
        Instant now = Instant.now();
        payouts.open(
                new Payout(
                        order(refused),
                        new PayoutState.Refused(RefusalReason.LIMIT_EXCEEDED, now),
                        0,
                        null,
                        List.of(),
                        new Payout.Note(now, "Transfer", "2001800"),
                        List.of()),
                null);
        Case corrected = correctionOf(refused);

        topics.publish(CLAIMS, CORRECTED, refused.claimId().toString(), 7, approval(corrected, NET));

        await().until(() -> payout(corrected).at("/payout/tries").asInt() > 1);
        assertThat(payout(corrected).path("notes").toString())
                .contains("payout " + refused.payoutId() + " is in doubt: the bank answered 2001800");
        assertThat(payout(refused).at("/payout/doubt/answer").asString()).isEqualTo("2001800");
        assertThat(SandboxBank.visits(corrected.reference())).containsExactly("inquiry");
    }

    @Test
    void a_difference_is_closed_once_with_a_reason_and_stays_as_it_was_found() {
        Case missing = paid();
        SandboxBank.misstate("MISSING_ENTRY", missing.reference(), "");
        reconcileToday();
        JsonNode found = differences(missing).getFirst();
        String path = "/api/v1/reconciliations/%s/differences/%s/close"
                .formatted(today, found.path("id").asString());

        post(path, "auditor", Map.of("reason", "seen")).expectStatus().isForbidden();
        post(path, "operator", Map.of("reason", " ")).expectStatus().isBadRequest();
        post(path, "operator", Map.of("reason", "The bank sent proof."))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("The bank sent proof.");
        post(path, "operator", Map.of("reason", "Again."))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:difference-closed");

        again();
        newInstance().process(today);
        JsonNode closed = differences(missing).getFirst();
        assertThat(closed.path("closedBy").asString("")).isNotEmpty();
        assertThat(closed.path("kind")).isEqualTo(found.path("kind"));
        assertThat(closed.path("foundAt")).isEqualTo(found.path("foundAt"));
        assertThat(differences(missing)).hasSize(1);
    }

    @Test
    void differences_of_one_kind_are_closed_together_and_long_lists_come_in_pages() {
        LocalDate day = LocalDate.of(2020, 6, 1);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        DayReconciliation planned = DayReconciliation.planned(day, now.plusSeconds(86_400));
        reconciliations.plan(planned);
        reconciliations.replace(planned, planned.done(new DayReconciliation.Result(now, 0, 0, 121, Rupiah.ZERO)));
        List<Difference> many = IntStream.range(0, 120)
                .mapToObj(n -> foreign(day, n, Difference.Kind.ENTRY_WITHOUT_PAYOUT))
                .toList();
        reconciliations.report(many, 0, now);
        reconciliations.report(List.of(foreign(day, 120, Difference.Kind.REFERENCE_TWICE)), 120, now);
        String path = "/api/v1/reconciliations/" + day;

        JsonNode first = body(get(path, "auditor", "id"));
        JsonNode second =
                body(get(path + "/differences?cursor=" + first.path("next").asString(), "auditor", "id"));
        assertThat(first.path("differences")).hasSize(100);
        assertThat(second.path("items")).hasSize(21);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(first.at("/reconciliation/openDifferences").asInt()).isEqualTo(121);

        JsonNode closed = body(post(
                path + "/differences/close",
                "operator",
                Map.of("kind", "ENTRY_WITHOUT_PAYOUT", "reason", "Cards of the branch, see the bank's letter.")));
        assertThat(closed.path("closed").asInt()).isEqualTo(120);
        assertThat(body(get(path, "auditor", "id"))
                        .at("/reconciliation/openDifferences")
                        .asInt())
                .isEqualTo(1);
        post(path + "/differences/close", "auditor", Map.of("kind", "RETURNED", "reason", "x"))
                .expectStatus()
                .isForbidden();
    }

    @Test
    void the_banks_fees_are_no_differences_and_their_sum_is_shown() {
        Case claim = paid();
        SandboxBank.misstate("FEE_ENTRY", claim.reference(), ",\"amount\":2500");

        reconcileToday();

        assertThat(differences(claim)).isEmpty();
        assertThat(day().at("/reconciliation/fees").asLong()).isGreaterThanOrEqualTo(2_500);
    }

    @Test
    void the_lines_of_a_statement_are_forgotten_after_thirteen_months_and_what_differed_is_not() {
        LocalDate old = today.minusMonths(13).minusDays(1);
        LocalDate kept = today.minusMonths(13).plusDays(1);
        for (LocalDate day : List.of(old, kept)) {
            reconciliations.keep(
                    day,
                    1,
                    List.of(new StatementEntry(
                            "1",
                            day.atTime(12, 0).atZone(Jakarta.ZONE).toInstant(),
                            StatementEntry.Direction.OUT,
                            Rupiah.of(1),
                            null,
                            null,
                            null,
                            StatementEntry.Purpose.OTHER)));
        }
        Difference found = foreign(old, 1, Difference.Kind.ENTRY_WITHOUT_PAYOUT);
        reconciliations.report(List.of(found), 0, Instant.now());

        new ErasureJob("statement-erasure-test", statements, leases, Clock.systemUTC()).run();

        assertThat(reconciliations.entries(old, 1, null, 10)).isEmpty();
        assertThat(reconciliations.entries(kept, 1, null, 10)).hasSize(1);
        assertThat(reconciliations.difference(found.id())).isPresent();
    }

    private static Difference foreign(LocalDate day, int number, Difference.Kind kind) {
        return new Difference(
                UUID.randomUUID(),
                day,
                kind,
                "foreign-" + number,
                null,
                null,
                null,
                Rupiah.of(1),
                "entry-" + number,
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    private static JsonNode body(RestTestClient.ResponseSpec answer) {
        return answer.expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    @Test
    void the_words_are_in_the_readers_language_and_tell_what_to_do() {
        Case missing = paid();
        SandboxBank.misstate("MISSING_ENTRY", missing.reference(), "");
        reconcileToday();

        assertThat(differences(missing, "en").getFirst().path("nextAction").asString())
                .startsWith("Ask the bank");
        assertThat(differences(missing, "id").getFirst().path("nextAction").asString())
                .startsWith("Tanyakan");
    }

    @Test
    void only_operators_decide_and_only_about_days_that_are_over_and_differences_that_exist() {
        // Of the day before, the statement may not be due yet.
        LocalDate over = Jakarta.today(Clock.systemUTC()).minusDays(2);
        post("/api/v1/reconciliations/" + over, "auditor", Map.of())
                .expectStatus()
                .isForbidden();
        post("/api/v1/reconciliations/" + today, "operator", Map.of())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:reconciliation-day-not-over");
        for (String before : List.of("0001-01-01", "0206-05-01", "2020-01-01")) {
            post("/api/v1/reconciliations/" + before, "operator", Map.of())
                    .expectStatus()
                    .isEqualTo(409)
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("urn:jmo:problem:reconciliation-before-first-payout");
            assertThat(reconciliations.find(LocalDate.parse(before))).isEmpty();
        }
        theFirstPayoutWasOrderedOn(over.minusDays(2));
        await().untilAsserted(() -> post("/api/v1/reconciliations/" + over, "operator", Map.of())
                .expectStatus()
                .isAccepted());
        await().until(() -> reconciliations.find(over).orElseThrow().isDone());
        post(
                        "/api/v1/reconciliations/%s/differences/%s/close".formatted(over, UUID.randomUUID()),
                        "operator",
                        Map.of("reason", "none"))
                .expectStatus()
                .isNotFound();
        get("/api/v1/reconciliations/2020-01-01", "auditor", "id")
                .expectStatus()
                .isNotFound();
        get("/api/v1/reconciliations/someday", "auditor", "id").expectStatus().isBadRequest();
        get("/api/v1/reconciliations", "member", "id").expectStatus().isForbidden();
        get("/api/v1/reconciliations", "auditor", "id")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[?(@.day=='%s')].state".formatted(over))
                .isEqualTo("DONE");
    }

    @Test
    void open_differences_and_the_age_of_the_last_compared_day_are_metrics() {
        Case missing = paid();
        SandboxBank.misstate("MISSING_ENTRY", missing.reference(), "");
        reconcileToday();

        String metrics = http.get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(metrics.lines().filter(line -> line.startsWith("jmo_reconciliation_differences_open")))
                .singleElement()
                .satisfies(line -> assertThat(line).doesNotEndWith(" 0.0"));
        assertThat(metrics).contains("jmo_reconciliation_age_seconds");
    }

    /** A payout's id has its time in it, and the first id is that of the first payout. */
    private void theFirstPayoutWasOrderedOn(LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(Jakarta.ZONE).toInstant();
        String millis = "%012x".formatted(noon.toEpochMilli());
        Case first = newCase();
        PayoutId id = PayoutId.of(millis.substring(0, 8) + "-" + millis.substring(8)
                + first.payoutId().toString().substring(13));
        payouts.open(
                new Payout(
                        PayoutOrder.of(
                                id,
                                new PayoutCause.Claim(first.claimId()),
                                first.memberId(),
                                Rupiah.of(NET),
                                order(first).account(),
                                noon),
                        new PayoutState.Refused(RefusalReason.ACCOUNT_CLOSED, noon),
                        0,
                        null,
                        List.of(),
                        null,
                        List.of()),
                null);
    }

    private static Case correctionOf(Case first) {
        Case fresh = newCase();
        return new Case(fresh.payoutId(), first.claimId(), first.memberId(), fresh.account());
    }

    private static void bankPays(Case claim) {
        SandboxBank.misstate("FOREIGN_ENTRY", claim.reference(), ",\"amount\":" + NET);
    }

    /** As it is after its transfer, with nobody to ask what became of it. */
    private static Payout stateless(Case claim) {
        return new Payout(
                order(claim), new PayoutState.TransferAsked(1, Instant.now()), 0, null, List.of(), null, List.of());
    }

    private List<JsonNode> differences(Case claim) {
        return differences(claim, "id");
    }

    private List<JsonNode> differences(Case claim, String language) {
        JsonNode day = get("/api/v1/reconciliations/" + today, "operator", language)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        return named(day, claim.reference());
    }

    private RestTestClient.ResponseSpec post(String path, String role, Map<String, ?> body) {
        return http.post()
                .uri(path)
                .body(body)
                .headers(headers -> headers.setBearerAuth(Tokens.withRoles(role)))
                .exchange();
    }
}
