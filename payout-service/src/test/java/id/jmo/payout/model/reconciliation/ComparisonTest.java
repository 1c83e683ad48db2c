package id.jmo.payout.model.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.payout.model.Payout;
import id.jmo.payout.model.PayoutAccount;
import id.jmo.payout.model.PayoutCause;
import id.jmo.payout.model.PayoutOrder;
import id.jmo.payout.model.PayoutState;
import id.jmo.payout.model.RefusalReason;
import id.jmo.payout.model.reconciliation.Difference.Kind;
import id.jmo.payout.model.reconciliation.StatementEntry.Direction;
import id.jmo.payout.model.reconciliation.StatementEntry.Purpose;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final BusinessDay DAY = new BusinessDay(LocalDate.of(2026, 10, 5), Duration.ofHours(1));
    private static final Instant NOON = wib("2026-10-05T12:00:00");
    private static final Rupiah AMOUNT = Rupiah.of(9_600_000);

    private final PayoutOrder order = PayoutOrder.of(
            PayoutId.next(),
            new PayoutCause.Claim(ClaimId.next()),
            MemberId.next(),
            AMOUNT,
            new PayoutAccount("014", Confidential.of("1234567890"), Confidential.of("EILEEN COLLINS")),
            NOON.minusSeconds(60));

    @Test
    void a_payment_that_both_have_is_no_difference() {
        assertThat(kinds(List.of(out("1", NOON)), List.of(), paid(NOON))).isEmpty();
    }

    @Test
    void an_entry_that_names_no_account_is_judged_by_what_it_names() {
        var bare = new StatementEntry("1", NOON, Direction.OUT, AMOUNT, order.reference(), null, null, null);

        assertThat(kinds(List.of(bare), List.of(), paid(NOON))).isEmpty();
    }

    @Test
    void paid_at_the_bank_a_second_before_midnight_and_noted_at_midnight_is_no_difference_on_either_day() {
        Instant before = wib("2026-10-05T23:59:59");
        Payout noted = paid(wib("2026-10-06T00:00:00"));
        var entry = out("1", before);

        assertThat(kinds(List.of(entry), List.of(), noted)).isEmpty();
        assertThat(differences(nextDay(), List.of(), List.of(entry), List.of(noted)))
                .isEmpty();
    }

    @Test
    void noted_a_second_before_midnight_and_booked_by_the_bank_at_midnight_is_no_difference_on_either_day() {
        Payout noted = paid(wib("2026-10-05T23:59:59"));
        var entry = out("1", wib("2026-10-06T00:00:00"));

        assertThat(kinds(List.of(), List.of(), noted)).isEmpty();
        assertThat(differences(nextDay(), List.of(entry), List.of(), List.of(noted)))
                .isEmpty();
    }

    @Test
    void noted_a_second_before_midnight_and_booked_nowhere_is_found_on_the_next_day() {
        Payout noted = paid(wib("2026-10-05T23:59:59"));

        assertThat(differences(nextDay(), List.of(), List.of(), List.of(noted)))
                .extracting(Difference::kind)
                .containsExactly(Kind.NOT_ON_STATEMENT);
    }

    @Test
    void a_payment_that_we_learnt_of_days_later_is_found_where_the_bank_booked_it() {
        var daysAgo = out("1", wib("2026-10-02T22:00:00"));

        assertThat(kinds(List.of(), List.of(daysAgo), paid(NOON))).isEmpty();
    }

    @Test
    void a_payment_that_no_statement_has_is_a_difference_with_our_side_only() {
        Payout paid = paid(NOON);

        var found = differences(DAY, List.of(), List.of(), List.of(paid));

        assertThat(found).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo(Kind.NOT_ON_STATEMENT);
            assertThat(difference.payoutId()).isEqualTo(order.payoutId());
            assertThat(difference.ours()).isEqualTo(AMOUNT);
            assertThat(difference.banks()).isNull();
            assertThat(difference.transactionId()).isNull();
        });
    }

    @Test
    void what_the_bank_paid_and_we_have_as_open_or_refused_is_a_difference() {
        for (PayoutState state : List.of(
                new PayoutState.Ordered(),
                new PayoutState.AccountConfirmed(1),
                new PayoutState.TransferAsked(1, NOON),
                new PayoutState.UnderWay(1),
                new PayoutState.Refused(RefusalReason.REFUSED_BY_BANK, NOON))) {
            assertThat(kinds(List.of(out("1", NOON)), List.of(), payout(state)))
                    .as("%s", state)
                    .containsExactly(Kind.PAID_BY_BANK_ONLY);
        }
    }

    @Test
    void what_the_bank_took_and_gave_back_for_a_refused_payout_is_no_difference() {
        var refused = payout(new PayoutState.Refused(RefusalReason.REFUSED_BY_BANK, NOON));

        assertThat(kinds(List.of(out("1", NOON), in("2", NOON.plusSeconds(1))), List.of(), refused))
                .isEmpty();
    }

    @Test
    void another_amount_is_a_difference_with_both_sides() {
        var entry = new StatementEntry(
                "1",
                NOON,
                Direction.OUT,
                Rupiah.of(9_600_001),
                order.reference(),
                "014",
                Confidential.of("1234567890"),
                null);

        var found = differences(DAY, List.of(entry), List.of(), List.of(paid(NOON)));

        assertThat(found).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo(Kind.AMOUNT_DIFFERS);
            assertThat(difference.ours()).isEqualTo(AMOUNT);
            assertThat(difference.banks()).isEqualTo(Rupiah.of(9_600_001));
        });
    }

    @Test
    void another_account_or_another_bank_is_a_difference() {
        for (var to : List.of(List.of("014", "1234567899"), List.of("008", "1234567890"))) {
            var entry = new StatementEntry(
                    "1", NOON, Direction.OUT, AMOUNT, order.reference(), to.get(0), Confidential.of(to.get(1)), null);

            assertThat(kinds(List.of(entry), List.of(), paid(NOON))).containsExactly(Kind.ACCOUNT_DIFFERS);
        }
    }

    @Test
    void a_reference_that_is_paid_twice_is_a_difference_where_it_is_paid_the_second_time() {
        var first = out("1", NOON);
        var second = out("2", NOON);

        var found = differences(DAY, List.of(second, first), List.of(), List.of(paid(NOON)));

        assertThat(found).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo(Kind.REFERENCE_TWICE);
            assertThat(difference.transactionId()).isEqualTo("2");
        });
    }

    @Test
    void a_reference_that_was_paid_on_an_earlier_day_is_paid_twice_and_on_a_later_day_not_yet() {
        var today = out("2", NOON);

        assertThat(kinds(List.of(today), List.of(out("1", NOON.minus(Duration.ofDays(3)))), paid(NOON)))
                .containsExactly(Kind.REFERENCE_TWICE);
        assertThat(kinds(List.of(today), List.of(out("3", NOON.plus(Duration.ofDays(3)))), paid(NOON)))
                .isEmpty();
    }

    @Test
    void an_entry_that_names_no_payout_or_one_that_we_do_not_know_is_a_difference() {
        var fee = new StatementEntry("1", NOON, Direction.OUT, Rupiah.of(6_500), null, null, null, null);
        var unknown = new StatementEntry("2", NOON, Direction.OUT, AMOUNT, "another", null, null, null);

        assertThat(kinds(List.of(fee, unknown), List.of(), paid(NOON.minus(Duration.ofDays(9)))))
                .containsExactly(Kind.ENTRY_WITHOUT_PAYOUT, Kind.ENTRY_WITHOUT_PAYOUT);
    }

    @Test
    void money_that_fills_our_account_is_no_difference() {
        var filling = new StatementEntry("1", NOON, Direction.IN, Rupiah.of(1_000_000_000), null, null, null, null);

        assertThat(differences(DAY, List.of(filling), List.of(), List.of())).isEmpty();
    }

    @Test
    void money_that_came_back_is_a_difference_unless_we_know() {
        var entries = List.of(out("1", NOON), in("2", NOON.plusSeconds(3)));

        assertThat(kinds(entries, List.of(), paid(NOON))).containsExactly(Kind.RETURNED);
        assertThat(kinds(entries, List.of(), payout(new PayoutState.Returned(NOON.plusSeconds(9), NOON))))
                .isEmpty();
    }

    @Test
    void money_that_came_back_in_part_is_a_difference_though_we_know() {
        var part = new StatementEntry("2", NOON, Direction.IN, Rupiah.of(1), order.reference(), null, null, null);

        assertThat(kinds(
                        List.of(out("1", NOON), part),
                        List.of(),
                        payout(new PayoutState.Returned(NOON.plusSeconds(9), NOON))))
                .containsExactly(Kind.AMOUNT_DIFFERS);
    }

    @Test
    void a_return_that_no_statement_has_is_a_difference_if_the_money_had_gone_out() {
        var returned = payout(new PayoutState.Returned(NOON, null));

        assertThat(kinds(List.of(), List.of(), returned)).isEmpty();
        assertThat(kinds(List.of(out("1", NOON)), List.of(), returned)).containsExactly(Kind.RETURN_NOT_ON_STATEMENT);
    }

    @Test
    void a_difference_found_again_is_the_same_one() {
        var once = differences(DAY, List.of(), List.of(), List.of(paid(NOON)));
        var again = differences(DAY, List.of(), List.of(), List.of(paid(NOON)));

        assertThat(again).isEqualTo(once);
    }

    @Test
    void a_fee_for_a_transfer_is_no_difference_and_no_second_payment() {
        var fee = fee("0", order.reference());
        var fees = List.of(fee("0", order.reference()), fee("2", order.reference()), fee("3", null));

        assertThat(kinds(List.of(fee, out("1", NOON)), List.of(), paid(NOON))).isEmpty();
        assertThat(differences(
                        DAY, fees, List.of(), List.of(payout(new PayoutState.Paid(NOON.minus(Duration.ofDays(9)), 0)))))
                .isEmpty();
    }

    @Test
    void a_fee_for_what_we_do_not_know_and_a_fee_without_its_transfer_are_found() {
        assertThat(differences(DAY, List.of(fee("1", "another")), List.of(), List.of()))
                .extracting(Difference::kind)
                .containsExactly(Kind.ENTRY_WITHOUT_PAYOUT);
        assertThat(kinds(List.of(fee("1", order.reference())), List.of(), paid(NOON)))
                .containsExactly(Kind.NOT_ON_STATEMENT);
    }

    @Test
    void what_is_a_fee_follows_from_the_contract_with_the_bank() {
        var rule = new FeeRule(Pattern.compile("^BIAYA TRF"), Rupiah.of(6_500));

        assertThat(rule.purposeOf(Direction.OUT, Rupiah.of(6_500), "BIAYA TRF 0192"))
                .isEqualTo(Purpose.FEE);
        assertThat(rule.purposeOf(Direction.OUT, Rupiah.of(6_501), "BIAYA TRF 0192"))
                .isEqualTo(Purpose.OTHER);
        assertThat(rule.purposeOf(Direction.OUT, Rupiah.of(6_500), "TRF 0192")).isEqualTo(Purpose.OTHER);
        assertThat(rule.purposeOf(Direction.IN, Rupiah.of(6_500), "BIAYA TRF 0192"))
                .isEqualTo(Purpose.OTHER);
    }

    private static StatementEntry fee(String id, @Nullable String reference) {
        return new StatementEntry(id, NOON, Direction.OUT, Rupiah.of(2_500), reference, null, null, Purpose.FEE);
    }

    /** A day that is small enough for one part. */
    private static List<Difference> differences(
            BusinessDay day, List<StatementEntry> entries, List<StatementEntry> elsewhere, List<Payout> payouts) {
        var comparison = new Comparison(
                day, Stream.concat(entries.stream(), elsewhere.stream()).toList());
        return Stream.concat(comparison.ofEntries(entries, payouts).stream(), comparison.ofPayouts(payouts).stream())
                .toList();
    }

    private List<Kind> kinds(List<StatementEntry> entries, List<StatementEntry> elsewhere, Payout payout) {
        return differences(DAY, entries, elsewhere, List.of(payout)).stream()
                .map(Difference::kind)
                .toList();
    }

    private static BusinessDay nextDay() {
        return new BusinessDay(DAY.date().plusDays(1), DAY.grace());
    }

    private Payout paid(Instant noted) {
        return payout(new PayoutState.Paid(noted, 0));
    }

    private Payout payout(PayoutState state) {
        return new Payout(order, state, 0, null, List.of(), null, List.of());
    }

    private StatementEntry out(String transactionId, Instant bookedAt) {
        return entry(transactionId, bookedAt, Direction.OUT, "1234567890");
    }

    private StatementEntry in(String transactionId, Instant bookedAt) {
        return entry(transactionId, bookedAt, Direction.IN, null);
    }

    private StatementEntry entry(String id, Instant bookedAt, Direction direction, @Nullable String account) {
        return new StatementEntry(
                id,
                bookedAt,
                direction,
                AMOUNT,
                order.reference(),
                account == null ? null : "014",
                account == null ? null : Confidential.of(account),
                null);
    }

    private static Instant wib(String time) {
        return OffsetDateTime.parse(time + "+07:00").toInstant();
    }
}
