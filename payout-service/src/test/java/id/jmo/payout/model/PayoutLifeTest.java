package id.jmo.payout.model;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.payout.model.Errand.AskForTransfer;
import id.jmo.payout.model.Errand.AskWhatBecameOfIt;
import id.jmo.payout.model.Errand.AskWhoHoldsTheAccount;
import id.jmo.payout.model.Finding.AccountNotPayable;
import id.jmo.payout.model.Finding.HolderNamed;
import id.jmo.payout.model.Finding.NoClearAnswer;
import id.jmo.payout.model.Finding.NotSent;
import id.jmo.payout.model.Finding.TransferDone;
import id.jmo.payout.model.Finding.TransferNotDone;
import id.jmo.payout.model.Finding.TransferReturned;
import id.jmo.payout.model.Finding.TransferTakenIn;
import id.jmo.payout.model.Finding.TransferUnknown;
import id.jmo.payout.model.PayoutState.AccountConfirmed;
import id.jmo.payout.model.PayoutState.Kind;
import id.jmo.payout.model.PayoutState.Ordered;
import id.jmo.payout.model.PayoutState.Paid;
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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PayoutLifeTest {

    private static final Instant NOW = Instant.parse("2026-10-05T03:00:00Z");
    private static final Pace PACE = new Pace(
            Duration.ofSeconds(60),
            new RetrySchedule(Duration.ofSeconds(5), Duration.ofMinutes(5)),
            Duration.ofMinutes(10),
            new RetrySchedule(Duration.ofMinutes(1), Duration.ofMinutes(30)),
            new RetrySchedule(Duration.ofSeconds(1), Duration.ofMinutes(5)),
            List.of(Duration.ofHours(1), Duration.ofDays(1)));

    private static final Finding DONE = new TransferDone("2001800");
    private static final Finding TAKEN_IN = new TransferTakenIn("2021800");
    private static final Finding NOT_DONE = new TransferNotDone(RefusalReason.ACCOUNT_CLOSED, "4031818");
    private static final Finding BACK = new TransferReturned("2003600/04");
    private static final Finding UNKNOWN = new TransferUnknown("4043601");
    private static final Finding DOUBT = new NoClearAnswer("timeout");
    private static final Finding NOT_SENT = new NotSent("no connection");
    private static final Finding NAMED = new HolderNamed(Confidential.of("Eileen Collins"), "2001600");
    private static final Finding OTHER_NAME = new HolderNamed(Confidential.of("GRACE HOPPER"), "2001600");
    private static final Finding DORMANT = new AccountNotPayable(RefusalReason.ACCOUNT_DORMANT, "4031609");

    private final PayoutLife life = new PayoutLife(PACE, new HolderNamePolicy());

    static Stream<Arguments> table() {
        var ordered = new Ordered();
        var asked = new TransferAsked(1, NOW);
        var underWay = new UnderWay(1);
        var paid = new Paid(NOW, 0);
        var who = new AskWhoHoldsTheAccount();
        var transfer = new AskForTransfer(1);
        var status = new AskWhatBecameOfIt();
        return Stream.of(
                Arguments.of(ordered, who, NAMED, Kind.ACCOUNT_CONFIRMED, ""),
                Arguments.of(ordered, who, OTHER_NAME, Kind.REFUSED, "Refused"),
                Arguments.of(ordered, who, DORMANT, Kind.REFUSED, "Refused"),
                Arguments.of(ordered, who, DOUBT, Kind.ORDERED, ""),
                Arguments.of(ordered, who, NOT_SENT, Kind.ORDERED, ""),
                Arguments.of(asked, transfer, NOT_SENT, Kind.ACCOUNT_CONFIRMED, ""),
                Arguments.of(asked, status, NOT_SENT, Kind.TRANSFER_ASKED, ""),
                Arguments.of(underWay, status, NOT_SENT, Kind.UNDER_WAY, ""),
                Arguments.of(paid, status, NOT_SENT, Kind.PAID, ""),
                Arguments.of(asked, transfer, DONE, Kind.PAID, "Completed"),
                Arguments.of(asked, transfer, TAKEN_IN, Kind.UNDER_WAY, ""),
                Arguments.of(asked, transfer, NOT_DONE, Kind.REFUSED, "Refused"),
                Arguments.of(asked, transfer, DOUBT, Kind.TRANSFER_ASKED, ""),
                Arguments.of(asked, status, DONE, Kind.PAID, "Completed"),
                Arguments.of(asked, status, TAKEN_IN, Kind.UNDER_WAY, ""),
                Arguments.of(asked, status, NOT_DONE, Kind.REFUSED, "Refused"),
                Arguments.of(asked, status, BACK, Kind.RETURNED, "Returned"),
                Arguments.of(asked, status, UNKNOWN, Kind.ACCOUNT_CONFIRMED, ""),
                Arguments.of(asked, status, DOUBT, Kind.TRANSFER_ASKED, ""),
                Arguments.of(underWay, status, DONE, Kind.PAID, "Completed"),
                Arguments.of(underWay, status, TAKEN_IN, Kind.UNDER_WAY, ""),
                Arguments.of(underWay, status, NOT_DONE, Kind.REFUSED, "Refused"),
                Arguments.of(underWay, status, BACK, Kind.RETURNED, "Returned"),
                Arguments.of(underWay, status, UNKNOWN, Kind.UNDER_WAY, ""),
                Arguments.of(underWay, status, DOUBT, Kind.UNDER_WAY, ""),
                Arguments.of(paid, status, DONE, Kind.PAID, ""),
                Arguments.of(paid, status, BACK, Kind.RETURNED, "Returned"),
                Arguments.of(paid, status, NOT_DONE, Kind.PAID, ""),
                Arguments.of(paid, status, UNKNOWN, Kind.PAID, ""),
                Arguments.of(paid, status, DOUBT, Kind.PAID, ""));
    }

    @ParameterizedTest
    @MethodSource("table")
    void each_finding_leads_where_the_table_says(
            PayoutState from, Errand errand, Finding finding, Kind to, String event) {
        var step = life.after(payout(from), errand, finding, NOW);

        assertThat(step.payout().state().kind()).isEqualTo(to);
        assertThat(step.events().stream().map(e -> e.getClass().getSimpleName()).toList())
                .isEqualTo(event.isEmpty() ? List.of() : List.of(event));
    }

    @Test
    void a_transfer_is_written_down_as_asked_for_before_it_is() {
        Payout confirmed = payout(new AccountConfirmed(0));
        assertThat(confirmed.errand()).contains(new AskForTransfer(1));

        Payout taken = confirmed.taken(NOW, PACE);

        assertThat(taken.state()).isEqualTo(new TransferAsked(1, NOW));
        assertThat(taken.errand()).contains(new AskWhatBecameOfIt());
        assertThat(taken.dueAt()).isEqualTo(NOW.plus(PACE.lease()).plus(PACE.beforeFirstStatus()));
    }

    @Test
    void a_second_transfer_follows_only_on_the_banks_word_that_it_never_saw_the_first() {
        for (Finding finding : List.of(DONE, TAKEN_IN, NOT_DONE, BACK, DOUBT, NOT_SENT, NAMED, DORMANT)) {
            var step = life.after(payout(new TransferAsked(1, NOW)), new AskWhatBecameOfIt(), finding, NOW);
            assertThat(step.payout().errand()).isNotEqualTo(java.util.Optional.of(new AskForTransfer(2)));
        }
        var step = life.after(payout(new TransferAsked(1, NOW)), new AskWhatBecameOfIt(), UNKNOWN, NOW);
        assertThat(step.payout().errand()).contains(new AskForTransfer(2));
    }

    @Test
    void the_first_question_after_a_doubtful_transfer_waits_until_the_bank_can_be_sure() {
        var step = life.after(payout(new TransferAsked(1, NOW)), new AskForTransfer(1), DOUBT, NOW);

        assertThat(step.payout().dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
    }

    @Test
    void questions_without_an_answer_come_slower_and_slower_and_never_end() {
        Payout payout = payout(new TransferAsked(1, NOW));
        for (int i = 0; i < 100; i++) {
            payout = life.after(payout, new AskWhatBecameOfIt(), DOUBT, NOW).payout();
        }

        assertThat(payout.state()).isInstanceOf(TransferAsked.class);
        assertThat(payout.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
        assertThat(payout.notes()).hasSize(Payout.NOTES_KEPT);
    }

    @Test
    void a_transfer_that_cannot_leave_is_tried_slower_and_slower_and_stays_the_first() {
        Payout payout = payout(new AccountConfirmed(0));
        for (int i = 0; i < 20; i++) {
            assertThat(payout.errand()).contains(new AskForTransfer(1));
            payout = life.after(payout.taken(NOW, PACE), new AskForTransfer(1), NOT_SENT, NOW)
                    .payout();
        }

        assertThat(payout.state()).isEqualTo(new AccountConfirmed(0));
        assertThat(payout.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
    }

    @Test
    void a_paid_payout_is_looked_at_as_often_as_configured_and_then_left_alone() {
        Payout paid = life.after(payout(new TransferAsked(1, NOW)), new AskForTransfer(1), DONE, NOW)
                .payout();
        assertThat(paid.dueAt()).isEqualTo(NOW.plus(Duration.ofHours(1)));

        Payout once = life.after(paid, new AskWhatBecameOfIt(), DONE, NOW).payout();
        assertThat(once.dueAt()).isEqualTo(NOW.plus(Duration.ofDays(1)));

        Payout twice = life.after(once, new AskWhatBecameOfIt(), DONE, NOW).payout();
        assertThat(twice.dueAt()).isNull();
        assertThat(twice.errand()).isEmpty();
    }

    @Test
    void an_answer_that_outlived_its_lease_counts_only_if_it_is_that_the_money_is_paid() {
        Payout second = payout(new TransferAsked(2, NOW));

        assertThat(life.after(second, new AskForTransfer(1), NOT_DONE, NOW)
                        .payout()
                        .state())
                .isEqualTo(new TransferAsked(2, NOW));
        assertThat(life.after(second, new AskForTransfer(1), DONE, NOW).payout().state())
                .isInstanceOf(Paid.class);
    }

    @ParameterizedTest
    @EnumSource(RefusalReason.class)
    void what_is_refused_or_returned_stays_so(RefusalReason reason) {
        for (Finding finding : List.of(DONE, TAKEN_IN, NOT_DONE, BACK, UNKNOWN, DOUBT, NAMED)) {
            var refused = new Refused(reason, NOW);
            assertThat(life.after(payout(refused), new AskWhatBecameOfIt(), finding, NOW))
                    .satisfies(step -> assertThat(step.events()).isEmpty())
                    .satisfies(step -> assertThat(step.payout().state()).isEqualTo(refused));
            var returned = new Returned(NOW, null);
            assertThat(life.after(payout(returned), new AskWhatBecameOfIt(), finding, NOW))
                    .satisfies(step -> assertThat(step.events()).isEmpty())
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
        return new Payout(order(PayoutId.next()), state, 0, NOW, List.of());
    }

    private static PayoutOrder order(PayoutId id) {
        return PayoutOrder.of(
                id,
                ClaimId.next(),
                MemberId.next(),
                Rupiah.of(9_600_000),
                new PayoutAccount("014", Confidential.of("1234567890"), Confidential.of("EILEEN COLLINS")),
                NOW);
    }
}
