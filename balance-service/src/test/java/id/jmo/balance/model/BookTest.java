package id.jmo.balance.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BookTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    private final MemberId member = MemberId.next();
    private final ClaimId claim = ClaimId.next();
    private final AccidentId accident = AccidentId.next();
    private Book book = Book.empty(member);

    @Test
    void a_new_book_is_empty() {
        assertThat(book.balance()).isEqualTo(Rupiah.ZERO);
        assertThat(book.credited()).isFalse();
        assertThat(book.lastContributionMonth()).isNull();
    }

    @Test
    void a_contribution_raises_what_is_available_and_lowers_clearing() {
        Posting posting = book.next(contribution("c-1", 300_000, YearMonth.of(2026, 10)), NOW);

        assertThat(posting.lines())
                .containsExactly(
                        new Line(Account.contributionsClearing(member), 1, Rupiah.of(-300_000), Rupiah.of(-300_000)),
                        new Line(Account.available(member), 1, Rupiah.of(300_000), Rupiah.of(300_000)));
        assertThat(posting.sum()).isEqualTo(Rupiah.ZERO);
        assertThat(posting.sequence()).isEqualTo(1);
    }

    @Test
    void the_last_contribution_month_is_the_latest_not_the_last_to_arrive() {
        post(contribution("c-1", 300_000, YearMonth.of(2026, 10)));
        post(contribution("c-2", 300_000, YearMonth.of(2026, 9)));

        assertThat(book.lastContributionMonth()).isEqualTo(YearMonth.of(2026, 10));
        assertThat(book.available()).isEqualTo(Rupiah.of(600_000));
    }

    @Test
    void a_hold_moves_all_that_is_available_and_keeps_the_balance() {
        credit(9_600_000);

        hold(claim);

        assertThat(book.available()).isEqualTo(Rupiah.ZERO);
        assertThat(book.held()).isEqualTo(Rupiah.of(9_600_000));
        assertThat(book.balance()).isEqualTo(Rupiah.of(9_600_000));
    }

    @Test
    void a_contribution_during_a_hold_is_available_and_not_held() {
        credit(9_600_000);
        hold(claim);

        credit(300_000);

        assertThat(book.held()).isEqualTo(Rupiah.of(9_600_000));
        assertThat(book.available()).isEqualTo(Rupiah.of(300_000));
    }

    @Test
    void a_hold_is_refused_where_nothing_was_ever_credited() {
        assertThat(Bookings.hold(book, claim)).contains(new Entry.HoldRefused(claim, HoldRefusal.NO_ACCOUNT));
    }

    @Test
    void a_hold_waits_where_another_claim_holds_the_money_and_takes_everything_in_the_end() {
        ClaimId first = ClaimId.next();
        credit(1_000_000);
        hold(first);
        credit(300_000);

        hold(claim);
        assertThat(Bookings.hold(book, claim)).as("asked again").isEmpty();
        assertThat(due(first)).isEmpty();

        post(Bookings.close(book, first));
        assertThat(due(first)).contains(new Entry.Held(claim, Rupiah.of(1_300_000)));
    }

    @Test
    void a_hold_that_waited_is_refused_where_the_other_claim_was_paid_everything() {
        ClaimId first = ClaimId.next();
        credit(1_000_000);
        hold(first);
        hold(claim);

        Terms terms = new Terms(Rupiah.of(1_000_000), Rupiah.ZERO, Rupiah.of(1_000_000));
        post(Bookings.agree(book, first, terms));
        post(Bookings.payoutCompleted(book, new Cause.Claim(first), PayoutId.next(), terms.net())
                .orElseThrow());

        assertThat(due(first)).contains(new Entry.HoldRefused(claim, HoldRefusal.NOTHING_AVAILABLE));
    }

    @Test
    void a_claim_that_is_closed_while_it_waits_never_holds() {
        ClaimId first = ClaimId.next();
        credit(1_000_000);
        hold(first);
        hold(claim);

        post(Bookings.close(book, claim));
        post(Bookings.close(book, first));

        assertThat(due(first)).isEmpty();
        assertThat(book.available()).isEqualTo(Rupiah.of(1_000_000));
        assertThat(book.funds()).isEmpty();
    }

    @Test
    void the_earliest_of_several_claims_that_wait_holds_first() {
        ClaimId first = ClaimId.next();
        ClaimId second = ClaimId.next();
        ClaimId third = ClaimId.next();
        credit(1_000_000);
        hold(first);
        hold(third);
        hold(second);

        post(Bookings.close(book, first));

        assertThat(due(first)).contains(new Entry.Held(second, Rupiah.of(1_000_000)));
    }

    @Test
    void a_claim_that_is_held_already_does_not_wait_for_itself() {
        credit(300_000);
        post(Bookings.hold(book, claim).orElseThrow());

        assertThat(Bookings.hold(book, claim)).isEmpty();
    }

    @Test
    void money_that_came_back_to_a_completed_claim_keeps_no_other_from_holding_what_was_saved_since() {
        ClaimId completed = ClaimId.next();
        PayoutId payout = PayoutId.next();
        credit(1_000_000);
        settle(completed, payout, new Terms(Rupiah.of(1_000_000), Rupiah.ZERO, Rupiah.of(1_000_000)));
        credit(300_000);
        post(Bookings.payoutReturned(book, new Cause.Claim(completed), payout).orElseThrow());

        assertThat(Bookings.hold(book, claim)).contains(new Entry.Held(claim, Rupiah.of(300_000)));
    }

    @Test
    void a_hold_is_refused_where_nothing_is_left() {
        credit(1_000_000);
        settle(claim, PayoutId.next(), new Terms(Rupiah.of(1_000_000), Rupiah.ZERO, Rupiah.of(1_000_000)));
        ClaimId second = ClaimId.next();

        assertThat(Bookings.hold(book, second)).contains(new Entry.HoldRefused(second, HoldRefusal.NOTHING_AVAILABLE));
    }

    @Test
    void a_release_makes_everything_available_again_and_the_claim_is_forgotten() {
        credit(1_000_000);
        hold(claim);

        post(Bookings.close(book, claim));

        assertThat(book.available()).isEqualTo(Rupiah.of(1_000_000));
        assertThat(book.held()).isEqualTo(Rupiah.ZERO);
        assertThat(book.claim(claim)).isEmpty();
    }

    @Test
    void a_settlement_sends_net_to_the_bank_and_tax_to_the_tax_office() {
        credit(60_000_000);
        Terms terms = new Terms(Rupiah.of(60_000_000), Rupiah.of(500_000), Rupiah.of(59_500_000));

        settle(claim, PayoutId.next(), terms);

        assertThat(book.balance()).isEqualTo(Rupiah.ZERO);
        assertThat(book.head(Account.payoutsClearing(member)).balance()).isEqualTo(Rupiah.of(59_500_000));
        assertThat(book.head(Account.taxPayable(member)).balance()).isEqualTo(Rupiah.of(500_000));
        assertThat(sumOverAllAccounts()).isEqualTo(Rupiah.ZERO);
    }

    @Test
    void what_was_held_over_the_approved_amount_is_available_after_the_settlement() {
        credit(10_000_000);

        settle(claim, PayoutId.next(), new Terms(Rupiah.of(3_000_000), Rupiah.ZERO, Rupiah.of(3_000_000)));

        assertThat(book.available()).isEqualTo(Rupiah.of(7_000_000));
        assertThat(book.held()).isEqualTo(Rupiah.ZERO);
    }

    @Test
    void a_payout_that_came_back_is_held_for_the_claim_again_and_no_tax_is_due() {
        credit(60_000_000);
        PayoutId payout = PayoutId.next();
        settle(claim, payout, new Terms(Rupiah.of(60_000_000), Rupiah.of(500_000), Rupiah.of(59_500_000)));

        post(Bookings.payoutReturned(book, new Cause.Claim(claim), payout).orElseThrow());

        assertThat(book.held()).isEqualTo(Rupiah.of(60_000_000));
        assertThat(book.head(Account.taxPayable(member)).balance()).isEqualTo(Rupiah.ZERO);
        assertThat(book.head(Account.payoutsClearing(member)).balance()).isEqualTo(Rupiah.ZERO);
    }

    @Test
    void a_payout_of_another_amount_than_approved_is_not_booked() {
        credit(1_000_000);
        hold(claim);
        post(Bookings.agree(book, claim, new Terms(Rupiah.of(1_000_000), Rupiah.ZERO, Rupiah.of(1_000_000))));

        assertThatExceptionOfType(LedgerContradiction.class)
                .isThrownBy(() ->
                        Bookings.payoutCompleted(book, new Cause.Claim(claim), PayoutId.next(), Rupiah.of(999_999)));
    }

    @Test
    void a_claim_cannot_be_approved_for_more_than_it_holds() {
        credit(1_000_000);
        hold(claim);

        assertThatExceptionOfType(LedgerContradiction.class)
                .isThrownBy(() -> Bookings.agree(
                        book, claim, new Terms(Rupiah.of(1_000_001), Rupiah.ZERO, Rupiah.of(1_000_001))));
    }

    @Test
    void terms_that_do_not_add_up_do_not_exist() {
        assertThatExceptionOfType(LedgerContradiction.class)
                .isThrownBy(() -> new Terms(Rupiah.of(100), Rupiah.of(10), Rupiah.of(91)));
    }

    @Test
    void an_account_of_the_member_never_falls_below_zero() {
        credit(1_000_000);

        assertThatExceptionOfType(LedgerContradiction.class)
                .isThrownBy(() -> book.next(new Entry.Held(claim, Rupiah.of(1_000_001)), NOW));
    }

    @Test
    void a_book_takes_only_its_own_next_posting() {
        Posting first = book.next(contribution("c-1", 1, YearMonth.of(2026, 1)), NOW);
        Posting ofAnother = Book.empty(MemberId.next()).next(contribution("c-2", 1, YearMonth.of(2026, 1)), NOW);
        Book afterFirst = book.after(first);

        assertThatExceptionOfType(LedgerContradiction.class).isThrownBy(() -> afterFirst.after(first));
        assertThatExceptionOfType(LedgerContradiction.class).isThrownBy(() -> book.after(ofAnother));
    }

    @Test
    void a_claim_closed_before_its_hold_never_holds() {
        credit(1_000_000);

        assertThat(Bookings.close(book, claim)).isEqualTo(new Entry.HoldForgone(claim));
        assertThat(Bookings.close(book, claim).id()).isEqualTo(Entry.holdId(claim));
    }

    @Test
    void money_that_comes_back_to_a_closed_claim_is_released_at_once() {
        credit(1_000_000);
        PayoutId payout = PayoutId.next();
        settle(claim, payout, new Terms(Rupiah.of(1_000_000), Rupiah.ZERO, Rupiah.of(1_000_000)));
        post(Bookings.close(book, claim));
        post(Bookings.payoutReturned(book, new Cause.Claim(claim), payout).orElseThrow());

        assertThat(Bookings.due(book, new Cause.Claim(claim)))
                .contains(new Entry.Released(claim, Rupiah.of(1_000_000)));
    }

    @Test
    void an_ordered_benefit_is_owed_by_the_fund_and_no_savings_of_the_member() {
        credit(1_000_000);

        post(new Entry.BenefitOrdered(accident, Rupiah.of(140_000_000)));

        assertThat(book.head(Account.jkkFund(member)).balance()).isEqualTo(Rupiah.of(-140_000_000));
        assertThat(book.head(Account.benefitPayable(accident)).balance()).isEqualTo(Rupiah.of(140_000_000));
        assertThat(book.balance()).isEqualTo(Rupiah.of(1_000_000));
        assertThat(book.held()).isEqualTo(Rupiah.ZERO);
        assertThat(Bookings.hold(book, claim))
                .as("a claim beside it")
                .contains(new Entry.Held(claim, Rupiah.of(1_000_000)));
    }

    @Test
    void a_member_without_savings_is_owed_a_benefit_too() {
        post(new Entry.BenefitOrdered(accident, Rupiah.of(10_000_000)));

        assertThat(book.credited()).isFalse();
        assertThat(sumOverAllAccounts()).isEqualTo(Rupiah.ZERO);
    }

    @Test
    void a_paid_benefit_leaves_through_the_bank_and_is_owed_no_longer() {
        PayoutId payout = PayoutId.next();
        payBenefit(payout, 140_000_000);

        assertThat(book.head(Account.benefitPayable(accident)).balance()).isEqualTo(Rupiah.ZERO);
        assertThat(book.head(Account.payoutsClearing(member)).balance()).isEqualTo(Rupiah.of(140_000_000));
        assertThat(book.head(Account.taxPayable(member)).balance()).isEqualTo(Rupiah.ZERO);

        post(Bookings.payoutReturned(book, cause(), payout).orElseThrow());

        assertThat(book.head(Account.benefitPayable(accident)).balance()).isEqualTo(Rupiah.of(140_000_000));
        assertThat(book.head(Account.payoutsClearing(member)).balance()).isEqualTo(Rupiah.ZERO);
        assertThat(sumOverAllAccounts()).isEqualTo(Rupiah.ZERO);
    }

    @Test
    void a_benefit_paid_before_its_order_was_read_is_settled_by_the_order() {
        PayoutId payout = PayoutId.next();
        post(Bookings.payoutCompleted(book, cause(), payout, Rupiah.of(5_000_000))
                .orElseThrow());
        assertThat(Bookings.due(book, cause())).isEmpty();

        post(new Entry.BenefitOrdered(accident, Rupiah.of(5_000_000)));

        assertThat(Bookings.due(book, cause()))
                .hasValueSatisfying(due -> assertThat(due.id()).isEqualTo(Entry.settleId(payout)));
    }

    @Test
    void a_payout_that_is_not_positive_is_refused_also_where_no_approval_is_known() {
        Cause unknown = new Cause.Claim(ClaimId.next());

        assertThatExceptionOfType(LedgerContradiction.class)
                .isThrownBy(() -> Bookings.payoutCompleted(book, unknown, PayoutId.next(), Rupiah.of(-1)));
        assertThatExceptionOfType(LedgerContradiction.class)
                .isThrownBy(() -> Bookings.payoutCompleted(book, unknown, PayoutId.next(), Rupiah.ZERO));
    }

    @Test
    void a_benefit_of_another_amount_than_ordered_is_not_booked() {
        post(new Entry.BenefitOrdered(accident, Rupiah.of(5_000_000)));

        assertThatExceptionOfType(LedgerContradiction.class)
                .isThrownBy(() -> Bookings.payoutCompleted(book, cause(), PayoutId.next(), Rupiah.of(5_000_001)));
        assertThatExceptionOfType(LedgerContradiction.class)
                .isThrownBy(() -> new Entry.BenefitOrdered(AccidentId.next(), Rupiah.ZERO));
    }

    @Test
    void every_account_of_the_chart_is_found_again_by_its_name() {
        List<Account> accounts = List.of(
                Account.available(member),
                Account.held(claim),
                Account.contributionsClearing(member),
                Account.openingBalances(member),
                Account.payoutsClearing(member),
                Account.taxPayable(member),
                Account.mergersClearing(member),
                Account.developmentClearing(member),
                Account.jkkFund(member),
                Account.benefitPayable(accident));

        assertThat(accounts)
                .allSatisfy(account -> assertThat(Account.named(account.name())).isEqualTo(account));
        assertThat(accounts).extracting(Account::kind).containsExactlyInAnyOrder(Account.Kind.values());
    }

    private Cause cause() {
        return new Cause.Accident(accident);
    }

    private void payBenefit(PayoutId payout, long amount) {
        post(new Entry.BenefitOrdered(accident, Rupiah.of(amount)));
        post(Bookings.payoutCompleted(book, cause(), payout, Rupiah.of(amount)).orElseThrow());
    }

    private void settle(ClaimId paid, PayoutId payout, Terms terms) {
        hold(paid);
        post(Bookings.agree(book, paid, terms));
        post(Bookings.payoutCompleted(book, new Cause.Claim(paid), payout, terms.net())
                .orElseThrow());
    }

    private void hold(ClaimId holding) {
        post(Bookings.hold(book, holding).orElseThrow());
    }

    private Optional<Entry> due(ClaimId of) {
        return Bookings.due(book, new Cause.Claim(of));
    }

    private void credit(long amount) {
        post(contribution("c-" + book.sequence(), amount, YearMonth.of(2026, 10)));
    }

    private void post(Entry entry) {
        book = book.after(book.next(entry, NOW));
    }

    private Rupiah sumOverAllAccounts() {
        return book.accounts().values().stream().map(AccountHead::balance).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    private static Entry contribution(String externalId, long amount, YearMonth month) {
        return new Entry.Credit(CreditKind.CONTRIBUTION, month, Rupiah.of(amount), externalId);
    }
}
