package id.jmo.payout.model;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.payout.model.BankRequest.AccountInquiry;
import id.jmo.payout.model.BankRequest.Transfer;
import id.jmo.payout.model.BankRequest.TransferStatusInquiry;
import id.jmo.payout.model.BankResult.AccountNotPayable;
import id.jmo.payout.model.BankResult.HolderNamed;
import id.jmo.payout.model.BankResult.Inconclusive;
import id.jmo.payout.model.BankResult.NotSent;
import id.jmo.payout.model.BankResult.TransferDone;
import id.jmo.payout.model.BankResult.TransferPending;
import id.jmo.payout.model.BankResult.TransferRejected;
import id.jmo.payout.model.BankResult.TransferReturned;
import id.jmo.payout.model.BankResult.TransferUnknown;
import id.jmo.payout.model.PayoutState.AccountConfirmed;
import id.jmo.payout.model.PayoutState.Kind;
import id.jmo.payout.model.PayoutState.Ordered;
import id.jmo.payout.model.PayoutState.Paid;
import id.jmo.payout.model.PayoutState.RefusalDoubted;
import id.jmo.payout.model.PayoutState.Refused;
import id.jmo.payout.model.PayoutState.Returned;
import id.jmo.payout.model.PayoutState.TransferAsked;
import id.jmo.payout.model.PayoutState.UnderWay;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.RetrySchedule;
import id.jmo.platform.values.Rupiah;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PayoutLifecycleTest {

    private static final Instant NOW = Instant.parse("2026-10-05T03:00:00Z");
    private static final RetryPolicy RETRY_POLICY = new RetryPolicy(
            Duration.ofSeconds(60),
            new RetrySchedule(Duration.ofSeconds(5), Duration.ofMinutes(5)),
            Duration.ofMinutes(10),
            new RetrySchedule(Duration.ofMinutes(1), Duration.ofMinutes(30)),
            new RetrySchedule(Duration.ofSeconds(1), Duration.ofMinutes(5)),
            Duration.ofDays(1),
            List.of(Duration.ofHours(1), Duration.ofDays(1)));

    private static final BankResult DONE = new TransferDone("2001800");
    private static final BankResult PENDING = new TransferPending("2021800");
    private static final BankResult REJECTED = new TransferRejected(RefusalReason.ACCOUNT_CLOSED, "4031818");
    private static final BankResult BACK = new TransferReturned("2003600/04");
    private static final BankResult UNKNOWN = new TransferUnknown("4043601");
    private static final BankResult INCONCLUSIVE = new Inconclusive("timeout");
    private static final BankResult NOT_SENT = new NotSent("no connection");
    private static final BankResult NAMED = new HolderNamed(Confidential.of("Eileen Collins"), "2001600");
    private static final BankResult OTHER_NAME = new HolderNamed(Confidential.of("GRACE HOPPER"), "2001600");
    private static final BankResult DORMANT = new AccountNotPayable(RefusalReason.ACCOUNT_DORMANT, "4031609");

    private final PayoutLifecycle lifecycle = new PayoutLifecycle(RETRY_POLICY, new HolderNamePolicy());

    static Stream<Arguments> table() {
        var ordered = new Ordered();
        var requested = new TransferAsked(1, NOW);
        var underWay = new UnderWay(1);
        var repeated = new TransferAsked(2, NOW);
        var underWayAgain = new UnderWay(2);
        var doubted = new RefusalDoubted(2, RefusalReason.LIMIT_EXCEEDED, NOW.plusSeconds(1));
        var doubtedLongEnough = new RefusalDoubted(2, RefusalReason.LIMIT_EXCEEDED, NOW);
        var paid = new Paid(NOW, 0);
        var who = new AccountInquiry();
        var transfer = new Transfer(1);
        var status = new TransferStatusInquiry();
        return Stream.of(
                Arguments.of(ordered, who, NAMED, Kind.ACCOUNT_CONFIRMED, ""),
                Arguments.of(ordered, who, OTHER_NAME, Kind.REFUSED, "Refused"),
                Arguments.of(ordered, who, DORMANT, Kind.REFUSED, "Refused"),
                Arguments.of(ordered, who, INCONCLUSIVE, Kind.ORDERED, ""),
                Arguments.of(ordered, who, NOT_SENT, Kind.ORDERED, ""),
                Arguments.of(requested, transfer, NOT_SENT, Kind.ACCOUNT_CONFIRMED, ""),
                Arguments.of(requested, status, NOT_SENT, Kind.TRANSFER_ASKED, ""),
                Arguments.of(underWay, status, NOT_SENT, Kind.UNDER_WAY, ""),
                Arguments.of(paid, status, NOT_SENT, Kind.PAID, ""),
                Arguments.of(requested, transfer, DONE, Kind.PAID, "Completed"),
                Arguments.of(requested, transfer, PENDING, Kind.UNDER_WAY, ""),
                Arguments.of(requested, transfer, REJECTED, Kind.REFUSED, "Refused"),
                Arguments.of(requested, transfer, INCONCLUSIVE, Kind.TRANSFER_ASKED, ""),
                Arguments.of(requested, status, DONE, Kind.PAID, "Completed"),
                Arguments.of(requested, status, PENDING, Kind.UNDER_WAY, ""),
                Arguments.of(requested, status, REJECTED, Kind.REFUSED, "Refused"),
                Arguments.of(requested, status, BACK, Kind.RETURNED, "Returned"),
                Arguments.of(requested, status, UNKNOWN, Kind.ACCOUNT_CONFIRMED, ""),
                Arguments.of(requested, status, INCONCLUSIVE, Kind.TRANSFER_ASKED, ""),
                Arguments.of(underWay, status, DONE, Kind.PAID, "Completed"),
                Arguments.of(underWay, status, PENDING, Kind.UNDER_WAY, ""),
                Arguments.of(underWay, status, REJECTED, Kind.REFUSED, "Refused"),
                Arguments.of(underWay, status, BACK, Kind.RETURNED, "Returned"),
                Arguments.of(underWay, status, UNKNOWN, Kind.UNDER_WAY, ""),
                Arguments.of(underWay, status, INCONCLUSIVE, Kind.UNDER_WAY, ""),
                Arguments.of(repeated, new Transfer(2), REJECTED, Kind.REFUSAL_DOUBTED, ""),
                Arguments.of(repeated, status, REJECTED, Kind.REFUSAL_DOUBTED, ""),
                Arguments.of(underWayAgain, status, REJECTED, Kind.REFUSAL_DOUBTED, ""),
                Arguments.of(doubted, status, DONE, Kind.PAID, "Completed"),
                Arguments.of(doubted, status, PENDING, Kind.UNDER_WAY, ""),
                Arguments.of(doubted, status, BACK, Kind.RETURNED, "Returned"),
                Arguments.of(doubted, status, REJECTED, Kind.REFUSAL_DOUBTED, ""),
                Arguments.of(doubted, status, UNKNOWN, Kind.REFUSAL_DOUBTED, ""),
                Arguments.of(doubted, status, INCONCLUSIVE, Kind.REFUSAL_DOUBTED, ""),
                Arguments.of(doubted, status, NOT_SENT, Kind.REFUSAL_DOUBTED, ""),
                Arguments.of(doubtedLongEnough, status, DONE, Kind.PAID, "Completed"),
                Arguments.of(doubtedLongEnough, status, REJECTED, Kind.REFUSED, "Refused"),
                Arguments.of(doubtedLongEnough, status, UNKNOWN, Kind.REFUSED, "Refused"),
                Arguments.of(doubtedLongEnough, status, INCONCLUSIVE, Kind.REFUSAL_DOUBTED, ""),
                Arguments.of(doubtedLongEnough, status, NOT_SENT, Kind.REFUSAL_DOUBTED, ""),
                Arguments.of(paid, status, DONE, Kind.PAID, ""),
                Arguments.of(paid, status, BACK, Kind.RETURNED, "Returned"),
                Arguments.of(paid, status, REJECTED, Kind.PAID, ""),
                Arguments.of(paid, status, UNKNOWN, Kind.PAID, ""),
                Arguments.of(paid, status, INCONCLUSIVE, Kind.PAID, ""));
    }

    @ParameterizedTest
    @MethodSource("table")
    void each_finding_leads_where_the_table_says(
            PayoutState from, BankRequest request, BankResult result, Kind to, String event) {
        var step = lifecycle.after(payout(from), request, result, NOW);

        assertThat(step.payout().state().kind()).isEqualTo(to);
        assertThat(step.facts().stream().map(e -> e.getClass().getSimpleName()).toList())
                .isEqualTo(event.isEmpty() ? List.of() : List.of(event));
    }

    @Test
    void a_transfer_is_written_down_as_asked_for_before_it_is() {
        Payout confirmed = payout(new AccountConfirmed(0));
        assertThat(confirmed.request()).contains(new Transfer(1));

        Payout leased = confirmed.leased(NOW, RETRY_POLICY);

        assertThat(leased.state()).isEqualTo(new TransferAsked(1, NOW));
        assertThat(leased.request()).contains(new TransferStatusInquiry());
        assertThat(leased.dueAt()).isEqualTo(NOW.plus(RETRY_POLICY.lease()).plus(RETRY_POLICY.beforeFirstStatus()));
    }

    @Test
    void a_second_transfer_follows_only_on_the_banks_word_that_it_never_saw_the_first() {
        for (BankResult result : List.of(DONE, PENDING, REJECTED, BACK, INCONCLUSIVE, NOT_SENT, NAMED, DORMANT)) {
            var step = lifecycle.after(payout(new TransferAsked(1, NOW)), new TransferStatusInquiry(), result, NOW);
            assertThat(step.payout().request()).isNotEqualTo(java.util.Optional.of(new Transfer(2)));
        }
        var step = lifecycle.after(payout(new TransferAsked(1, NOW)), new TransferStatusInquiry(), UNKNOWN, NOW);
        assertThat(step.payout().request()).contains(new Transfer(2));
    }

    @Test
    void the_first_question_after_a_doubtful_transfer_waits_until_the_bank_can_be_sure() {
        var step = lifecycle.after(payout(new TransferAsked(1, NOW)), new Transfer(1), INCONCLUSIVE, NOW);

        assertThat(step.payout().dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
    }

    @Test
    void questions_without_an_answer_come_slower_and_slower_and_never_end() {
        Payout payout = payout(new TransferAsked(1, NOW));
        for (int i = 0; i < 100; i++) {
            payout = lifecycle
                    .after(payout, new TransferStatusInquiry(), INCONCLUSIVE, NOW)
                    .payout();
        }

        assertThat(payout.state()).isInstanceOf(TransferAsked.class);
        assertThat(payout.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
        assertThat(payout.notes()).hasSize(Payout.NOTES_KEPT);
    }

    @Test
    void a_transfer_that_cannot_leave_is_tried_slower_and_slower_and_stays_the_first() {
        Payout payout = payout(new AccountConfirmed(0));
        for (int i = 0; i < 20; i++) {
            assertThat(payout.request()).contains(new Transfer(1));
            payout = lifecycle
                    .after(payout.leased(NOW, RETRY_POLICY), new Transfer(1), NOT_SENT, NOW)
                    .payout();
        }

        assertThat(payout.state()).isEqualTo(new AccountConfirmed(0));
        assertThat(payout.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
    }

    @Test
    void a_paid_payout_is_looked_at_as_often_as_configured_and_then_left_alone() {
        Payout paid = lifecycle
                .after(payout(new TransferAsked(1, NOW)), new Transfer(1), DONE, NOW)
                .payout();
        assertThat(paid.dueAt()).isEqualTo(NOW.plus(Duration.ofHours(1)));

        Payout once =
                lifecycle.after(paid, new TransferStatusInquiry(), DONE, NOW).payout();
        assertThat(once.dueAt()).isEqualTo(NOW.plus(Duration.ofDays(1)));

        Payout twice =
                lifecycle.after(once, new TransferStatusInquiry(), DONE, NOW).payout();
        assertThat(twice.dueAt()).isNull();
        assertThat(twice.request()).isEmpty();
    }

    @Test
    void an_answer_that_outlived_its_lease_counts_only_if_it_is_that_the_money_is_paid() {
        Payout second = payout(new TransferAsked(2, NOW));

        assertThat(lifecycle
                        .after(second, new Transfer(1), REJECTED, NOW)
                        .payout()
                        .state())
                .isEqualTo(new TransferAsked(2, NOW));
        assertThat(lifecycle.after(second, new Transfer(1), DONE, NOW).payout().state())
                .isInstanceOf(Paid.class);
    }

    @Test
    void the_refusal_of_a_repeated_transfer_counts_after_a_day_with_the_reason_that_the_bank_gave() {
        Payout doubted = lifecycle
                .after(payout(new TransferAsked(2, NOW)), new Transfer(2), REJECTED, NOW)
                .payout();
        Instant dayAfter = NOW.plus(Duration.ofDays(1));

        assertThat(doubted.state()).isEqualTo(new RefusalDoubted(2, RefusalReason.ACCOUNT_CLOSED, dayAfter));
        assertThat(doubted.request()).contains(new TransferStatusInquiry());
        assertThat(doubted.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
        assertThat(lifecycle
                        .after(doubted, new TransferStatusInquiry(), UNKNOWN, dayAfter)
                        .payout()
                        .state())
                .isEqualTo(new Refused(RefusalReason.ACCOUNT_CLOSED, dayAfter));
    }

    @Test
    void an_answer_that_the_money_moved_after_a_refusal_is_a_doubt_that_stays() {
        for (BankResult result : List.of(DONE, PENDING)) {
            Payout refused = payout(new Refused(RefusalReason.LIMIT_EXCEEDED, NOW));

            Payout doubted =
                    lifecycle.after(refused, new Transfer(1), result, NOW).payout();

            assertThat(doubted.state()).isEqualTo(refused.state());
            assertThat(doubted.doubt()).isEqualTo(new Payout.Note(NOW, "Transfer", result.answer()));
        }
    }

    static Stream<Arguments> facts() {
        var doubted = new RefusalDoubted(2, RefusalReason.LIMIT_EXCEEDED, NOW);
        var refused = new Refused(RefusalReason.LIMIT_EXCEEDED, NOW);
        return Stream.of(
                Arguments.of(new Ordered(), "PAID REFUSED"),
                Arguments.of(new AccountConfirmed(0), "PAID REFUSED"),
                Arguments.of(new TransferAsked(1, NOW), "PAID REFUSED RETURNED"),
                Arguments.of(new UnderWay(1), "PAID REFUSED RETURNED"),
                Arguments.of(doubted, "PAID REFUSED RETURNED"),
                Arguments.of(new Paid(NOW, 2), "RETURNED"),
                Arguments.of(refused, "PAID"),
                Arguments.of(new Returned(NOW, null), ""));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void what_two_operators_have_of_the_bank_becomes_the_state_where_it_can_be_true(PayoutState from, String possible) {
        for (BankFact.Outcome outcome : BankFact.Outcome.values()) {
            Payout payout = payout(from);
            assertThat(PayoutLifecycle.accepts(payout, outcome))
                    .as("%s %s", from, outcome)
                    .isEqualTo(possible.contains(outcome.name()));
            if (PayoutLifecycle.accepts(payout, outcome)) {
                var step = lifecycle.confirmed(payout, fact(outcome), "operator-2", NOW);
                assertThat(step.payout().state().kind().name()).isEqualTo(outcome.name());
                assertThat(step.facts()).hasSize(1);
                assertThat(step.payout().bankFacts().getLast().verdict())
                        .isEqualTo(new BankFact.Verdict(true, "operator-2", NOW));
            }
        }
    }

    @Test
    void a_refusal_that_is_in_doubt_can_be_confirmed_and_is_in_doubt_no_longer() {
        Payout doubted = lifecycle
                .after(payout(new Refused(RefusalReason.LIMIT_EXCEEDED, NOW)), new Transfer(1), DONE, NOW)
                .payout();

        var step = lifecycle.confirmed(doubted, fact(BankFact.Outcome.REFUSED), "operator-2", NOW);

        assertThat(step.payout().state()).isEqualTo(doubted.state());
        assertThat(step.payout().doubt()).isNull();
        assertThat(step.facts()).isEmpty();
    }

    @Test
    void the_day_of_a_payment_that_the_bank_tells_late_is_the_day_on_which_it_was_made() {
        Payout asked = payout(new TransferAsked(1, NOW));

        var step = lifecycle.confirmed(asked, fact(BankFact.Outcome.PAID), "operator-2", NOW);

        assertThat(step.payout().state()).isEqualTo(new Paid(Instant.parse("2026-10-05T17:00:00Z"), 0));
    }

    @Test
    void a_line_of_the_statement_returns_what_was_transferred_and_nothing_else() {
        for (PayoutState state : List.of(
                new TransferAsked(1, NOW),
                new UnderWay(1),
                new RefusalDoubted(2, RefusalReason.LIMIT_EXCEEDED, NOW),
                new Paid(NOW, 2))) {
            assertThat(PayoutLifecycle.returnedOnStatement(payout(state), "entry-1", NOW, NOW))
                    .hasValueSatisfying(
                            step -> assertThat(step.payout().state()).isInstanceOf(Returned.class));
        }
        for (PayoutState state : List.of(
                new Ordered(),
                new AccountConfirmed(1),
                new Refused(RefusalReason.LIMIT_EXCEEDED, NOW),
                new Returned(NOW, NOW))) {
            assertThat(PayoutLifecycle.returnedOnStatement(payout(state), "entry-1", NOW, NOW))
                    .isEmpty();
        }
    }

    private static BankFact fact(BankFact.Outcome outcome) {
        return new BankFact(
                UUID.randomUUID(), outcome, LocalDate.of(2026, 10, 6), "Letter 12/X/2026", "operator-1", NOW, null);
    }

    @ParameterizedTest
    @EnumSource(RefusalReason.class)
    void what_is_refused_or_returned_stays_so(RefusalReason reason) {
        for (BankResult result : List.of(DONE, PENDING, REJECTED, BACK, UNKNOWN, INCONCLUSIVE, NAMED)) {
            var refused = new Refused(reason, NOW);
            assertThat(lifecycle.after(payout(refused), new TransferStatusInquiry(), result, NOW))
                    .satisfies(step -> assertThat(step.facts()).isEmpty())
                    .satisfies(step -> assertThat(step.payout().state()).isEqualTo(refused));
            var returned = new Returned(NOW, null);
            assertThat(lifecycle.after(payout(returned), new TransferStatusInquiry(), result, NOW))
                    .satisfies(step -> assertThat(step.facts()).isEmpty())
                    .satisfies(step -> assertThat(step.payout().state()).isEqualTo(returned));
        }
    }

    @Test
    void the_reference_follows_from_the_payouts_id_and_nothing_else() {
        PayoutId id = PayoutId.of("01920000-0000-7000-8000-0000000000aa");

        assertThat(order(id).reference()).isEqualTo("0192000000007000800000000000" + "00aa");
        assertThat(order(id).reference()).isEqualTo(order(id).reference());
    }

    private static Payout payout(PayoutState state) {
        return new Payout(order(PayoutId.next()), state, 0, NOW, List.of(), null, List.of());
    }

    private static PayoutOrder order(PayoutId id) {
        return PayoutOrder.of(
                id,
                new PayoutCause.Claim(ClaimId.next()),
                MemberId.next(),
                Rupiah.of(9_600_000),
                new PayoutAccount("014", Confidential.of("1234567890"), Confidential.of("EILEEN COLLINS")),
                NOW);
    }
}
