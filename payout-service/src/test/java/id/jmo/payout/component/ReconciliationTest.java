package id.jmo.payout.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.payout.application.Payouts;
import id.jmo.payout.application.reconciliation.BankStatement;
import id.jmo.payout.application.reconciliation.ReconcileDay;
import id.jmo.payout.application.reconciliation.ReconciliationProperties;
import id.jmo.payout.application.reconciliation.ReconciliationRoom;
import id.jmo.payout.application.reconciliation.Reconciliations;
import id.jmo.payout.model.Payout;
import id.jmo.payout.model.PayoutAccount;
import id.jmo.payout.model.PayoutOrder;
import id.jmo.payout.model.PayoutState;
import id.jmo.payout.model.reconciliation.Difference;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Rupiah;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/**
 * Today's payouts against the statement of the sandbox's bank, as they are compared tomorrow: only the clock of the
 * comparison is moved. The bank's account is every test's, so each looks at its own payouts.
 */
class ReconciliationTest extends PayoutComponentTest {

    private static final Duration A_DAY = Duration.ofDays(1).plusHours(1);

    @Autowired
    private Payouts payouts;

    @Autowired
    private Reconciliations reconciliations;

    @Autowired
    private BankStatement statement;

    @Autowired
    private ReconciliationProperties properties;

    private final LocalDate today = Jakarta.today(Clock.systemUTC());
    private Clock tomorrow = Clock.offset(Clock.systemUTC(), A_DAY);

    @BeforeEach
    @AfterEach
    void theStatementIsRight() {
        SandboxBank.correctStatement();
    }

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
    void money_that_came_back_without_our_knowing_and_a_payment_that_we_do_not_have_are_found() {
        Case returned = newCase();
        approve(returned);
        awaitLastLook(returned);
        SandboxBank.giveBack(returned.reference());
        Case unknown = newCase();
        payouts.open(stateless(unknown), null);
        bankPays(unknown);

        reconcileToday();

        assertThat(kinds(returned.reference())).containsExactly("RETURNED");
        assertThat(kinds(unknown.reference())).containsExactly("PAID_BY_BANK_ONLY");
    }

    @Test
    void a_day_is_reconciled_once_however_many_instances_look_for_it() throws Exception {
        Case missing = paid();
        SandboxBank.misstate("MISSING_ENTRY", missing.reference(), "");
        prepareToday();
        AtomicInteger askedByOne = new AtomicInteger();
        instance(counted(askedByOne)).attend(today);
        prepareToday();
        AtomicInteger askedByAll = new AtomicInteger();

        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = IntStream.range(0, 8)
                    .<Future<?>>mapToObj(n ->
                            instances.submit(() -> instance(counted(askedByAll)).attend(today)))
                    .toList();
            for (Future<?> each : all) {
                each.get();
            }
        }

        assertThat(reconciliations.find(today).orElseThrow().isDone()).isTrue();
        assertThat(kinds(missing.reference())).containsExactly("NOT_ON_STATEMENT");
        assertThat(askedByAll).hasValue(askedByOne.get());
    }

    @Test
    void days_that_were_over_while_nobody_was_there_are_all_planned() {
        payouts.open(Payout.ordered(order(newCase())), null);
        tomorrow = Clock.offset(Clock.systemUTC(), Duration.ofDays(4));

        List<LocalDate> due = newInstance().due(100);

        assertThat(due).contains(today.plusDays(1), today.plusDays(2)).doesNotContain(today.plusDays(4));
        assertThat(newInstance().due(100)).isEqualTo(due);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP_500",
                "CUT_BEFORE_ACTING",
                "CUT_AFTER_ACTING",
                "MALFORMED_ANSWER",
                "ANSWER_TWICE",
                "SIGNATURE_REFUSED"
            })
    void a_statement_that_cannot_be_read_is_read_later_and_nothing_is_concluded_before(String fault) {
        Case missing = paid();
        SandboxBank.misstate("MISSING_ENTRY", missing.reference(), "");
        SandboxBank.fault("statement", "", fault, ",\"calls\":1");
        prepareToday();

        newInstance().attend(today);

        var putOff = reconciliations.find(today).orElseThrow();
        assertThat(putOff.isDone()).isFalse();
        assertThat(putOff.trouble()).isNotBlank();
        assertThat(putOff.dueAt()).isAfter(tomorrow.instant());
        assertThat(kinds(missing.reference())).isEmpty();

        tomorrow = Clock.offset(tomorrow, Duration.ofHours(1));
        newInstance().attend(today);

        assertThat(reconciliations.find(today).orElseThrow().isDone()).isTrue();
        assertThat(kinds(missing.reference())).containsExactly("NOT_ON_STATEMENT");
    }

    @Test
    void what_was_read_before_the_bank_broke_off_is_not_read_again() {
        IntStream.range(0, 12).forEach(n -> {
            SandboxBank.misstate(
                    "FOREIGN_ENTRY",
                    "paged" + UUID.randomUUID(),
                    ",\"amount\":1,\"bookedAt\":\"" + atHour(0).plusSeconds(n) + "\"");
        });
        prepareToday();
        BankStatement breaksOff = new BankStatement() {
            private int pages;

            @Override
            public Answer read(LocalDate day, Instant from) {
                return pages++ < 1 ? statement.read(day, from) : new Answer.NoPage("broken off");
            }
        };
        instance(breaksOff).attend(today);
        Instant reached = reconciliations.find(today).orElseThrow().readUpTo();
        assertThat(reached).isNotNull();
        tomorrow = Clock.offset(tomorrow, Duration.ofHours(1));
        List<Instant> askedFrom = new ArrayList<>();

        instance((day, from) -> {
                    askedFrom.add(from);
                    return statement.read(day, from);
                })
                .attend(today);

        assertThat(askedFrom.getFirst()).isEqualTo(reached);
        assertThat(reconciliations.find(today).orElseThrow().isDone()).isTrue();
    }

    @Test
    void a_second_that_fills_more_than_a_page_is_read_once_and_whole() {
        List<String> named =
                IntStream.range(0, 25).mapToObj(n -> "busy" + UUID.randomUUID()).toList();
        named.forEach(each ->
                SandboxBank.misstate("FOREIGN_ENTRY", each, ",\"amount\":1,\"bookedAt\":\"" + atHour(0) + "\""));

        reconcileToday();

        JsonNode day = day();
        assertThat(named).allSatisfy(each -> assertThat(named(day, each)).hasSize(1));
    }

    @Test
    void a_statement_that_leads_back_to_what_was_read_is_given_up_until_later() {
        prepareToday();
        Instant begin = atHour(0);

        instance((day, from) -> new BankStatement.Answer.Page(List.of(), null, begin))
                .attend(today);

        var putOff = reconciliations.find(today).orElseThrow();
        assertThat(putOff.isDone()).isFalse();
        assertThat(putOff.trouble()).contains("leads back");
        tomorrow = Clock.offset(tomorrow, Duration.ofHours(1));
        newInstance().attend(today);
        assertThat(reconciliations.find(today).orElseThrow().isDone()).isTrue();
    }

    @Test
    void a_statement_that_holds_less_than_it_announces_is_read_again_from_its_beginning() {
        paid();
        prepareToday();
        BankStatement lacking = (day, from) -> {
            BankStatement.Answer answer = statement.read(day, from);
            return answer instanceof BankStatement.Answer.Page page
                    ? new BankStatement.Answer.Page(
                            page.entries().subList(1, page.entries().size()), page.totals(), page.goOnFrom())
                    : answer;
        };

        instance(lacking).attend(today);

        var putOff = reconciliations.find(today).orElseThrow();
        assertThat(putOff.isDone()).isFalse();
        assertThat(putOff.readUpTo()).isNull();
        assertThat(putOff.trouble()).contains("announced");

        tomorrow = Clock.offset(tomorrow, Duration.ofHours(1));
        newInstance().attend(today);
        assertThat(reconciliations.find(today).orElseThrow().isDone()).isTrue();
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
        newInstance().attend(today);
        JsonNode closed = differences(missing).getFirst();
        assertThat(closed.path("closedBy").asString("")).isNotEmpty();
        assertThat(closed.path("kind")).isEqualTo(found.path("kind"));
        assertThat(closed.path("foundAt")).isEqualTo(found.path("foundAt"));
        assertThat(differences(missing)).hasSize(1);
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
        LocalDate yesterday = Jakarta.today(Clock.systemUTC()).minusDays(1);
        post("/api/v1/reconciliations/" + yesterday, "auditor", Map.of())
                .expectStatus()
                .isForbidden();
        post("/api/v1/reconciliations/" + today, "operator", Map.of())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:reconciliation-day-not-over");
        post("/api/v1/reconciliations/" + yesterday, "operator", Map.of())
                .expectStatus()
                .isAccepted();
        await().until(() -> reconciliations.find(yesterday).orElseThrow().isDone());
        post(
                        "/api/v1/reconciliations/%s/differences/%s/close".formatted(yesterday, UUID.randomUUID()),
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
                .jsonPath("$.items[?(@.day=='%s')].state".formatted(yesterday))
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

    private Case paid() {
        Case claim = newCase();
        approve(claim);
        awaitEvent(COMPLETED, claim);
        return claim;
    }

    private void awaitLastLook(Case claim) {
        await().until(() -> stateOf(claim).equals("PAID")
                && payout(claim).at("/payout/dueAt").asString("").isEmpty());
    }

    private static void bankPays(Case claim) {
        SandboxBank.misstate("FOREIGN_ENTRY", claim.reference(), ",\"amount\":" + NET);
    }

    /** As it is after its transfer, with nobody to ask what became of it. */
    private static Payout stateless(Case claim) {
        return new Payout(order(claim), new PayoutState.TransferAsked(1, Instant.now()), 0, null, List.of());
    }

    private static PayoutOrder order(Case claim) {
        return PayoutOrder.of(
                claim.payoutId(),
                claim.claimId(),
                claim.memberId(),
                Rupiah.of(NET),
                new PayoutAccount("014", Confidential.of(claim.account()), Confidential.of("EILEEN COLLINS")),
                Instant.now());
    }

    private Instant atHour(int hour) {
        return today.atTime(hour, 0).atZone(Jakarta.ZONE).toInstant();
    }

    private ReconcileDay newInstance() {
        return instance(statement);
    }

    private ReconcileDay instance(BankStatement from) {
        // Without grace: today's payouts are judged today, up to midnight.
        var atMidnight = new ReconciliationProperties(
                properties.at(), Duration.ZERO, properties.poll(), properties.lease(), properties.retry());
        return ReconciliationRoom.reconcileDay(reconciliations, payouts, from, atMidnight, tomorrow);
    }

    private BankStatement counted(AtomicInteger pages) {
        return (day, from) -> {
            pages.incrementAndGet();
            return statement.read(day, from);
        };
    }

    /** Plans today, or has it done once more. */
    private void prepareToday() {
        if (reconciliations.find(today).isEmpty()) {
            tomorrow = Clock.offset(Clock.systemUTC(), Duration.ofDays(2));
            newInstance().due(1);
        } else {
            again();
        }
        assertThat(reconciliations.find(today).orElseThrow().isDue(tomorrow.instant()))
                .isTrue();
    }

    /** Due tomorrow, so that the service's own worker leaves it to the test. */
    private void again() {
        var known = reconciliations.find(today).orElseThrow();
        assertThat(reconciliations.replace(known, known.again(tomorrow.instant())))
                .isTrue();
    }

    /** Payouts that other tests have left open may be paid between two pages of a day that is not over: once more then. */
    private void reconcileToday() {
        await().until(() -> {
            prepareToday();
            newInstance().attend(today);
            return reconciliations.find(today).orElseThrow().isDone();
        });
    }

    private JsonNode day() {
        return get("/api/v1/reconciliations/" + today, "auditor", "id")
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
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

    private List<String> kinds(String reference) {
        return named(day(), reference).stream()
                .map(difference -> difference.path("kind").asString())
                .toList();
    }

    private static List<JsonNode> named(JsonNode day, String reference) {
        return StreamSupport.stream(day.path("differences").spliterator(), false)
                .filter(difference -> difference.path("reference").asString("").equals(reference))
                .toList();
    }

    private RestTestClient.ResponseSpec get(String path, String role, String language) {
        return http.get()
                .uri(path)
                .header("Accept-Language", language)
                .headers(headers -> headers.setBearerAuth(Tokens.withRoles(role)))
                .exchange();
    }

    private RestTestClient.ResponseSpec post(String path, String role, Map<String, ?> body) {
        return http.post()
                .uri(path)
                .body(body)
                .headers(headers -> headers.setBearerAuth(Tokens.withRoles(role)))
                .exchange();
    }
}
