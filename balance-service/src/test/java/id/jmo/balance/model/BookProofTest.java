package id.jmo.balance.model;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.balance.model.Violation.Rule;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BookProofTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    private final MemberId member = MemberId.next();
    private final ClaimId claim = ClaimId.next();
    private final AccidentId accident = AccidentId.next();
    private final AccidentId unpaid = AccidentId.next();
    private final List<Posting> postings = new ArrayList<>();
    private Book head = Book.empty(member);

    @BeforeEach
    void a_book_with_a_claim_that_came_back_and_a_benefit_that_was_paid() {
        Terms terms = new Terms(Rupiah.of(600_000), Rupiah.of(30_000), Rupiah.of(570_000));
        PayoutId payout = PayoutId.next();
        post(new Entry.Credit(CreditKind.OPENING, null, Rupiah.of(300_000), "o"));
        post(new Entry.Credit(CreditKind.CONTRIBUTION, YearMonth.of(2026, 10), Rupiah.of(300_000), "c"));
        post(Bookings.hold(head, claim).orElseThrow());
        post(Bookings.agree(head, claim, terms));
        post(Bookings.payoutCompleted(head, new Cause.Claim(claim), payout, terms.net())
                .orElseThrow());
        post(Bookings.payoutReturned(head, new Cause.Claim(claim), payout).orElseThrow());
        post(new Entry.BenefitOrdered(accident, Rupiah.of(140_000)));
        post(Bookings.payoutCompleted(head, new Cause.Accident(accident), PayoutId.next(), Rupiah.of(140_000))
                .orElseThrow());
        post(new Entry.BenefitOrdered(unpaid, Rupiah.of(7_000)));
    }

    @Test
    void sound_books_have_no_violation() {
        assertThat(prove(postings, head)).isEmpty();
    }

    @Test
    void a_book_is_proved_on_from_wherever_an_earlier_proof_ended() {
        for (int proved = 0; proved <= postings.size(); proved++) {
            Book headThen = Book.empty(member);
            BookProof earlier = new BookProof(member, violations -> {});
            for (Posting posting : postings.subList(0, proved)) {
                earlier.posting(posting);
                headThen = headThen.after(posting);
            }
            earlier.head(headThen);

            List<Violation> violations = new ArrayList<>();
            BookProof later = new BookProof(earlier.proven(), violations::add);
            postings.subList(proved, postings.size()).forEach(later::posting);
            later.head(head);

            assertThat(violations).as("from %d on", proved).isEmpty();
            assertThat(later.count()).isEqualTo(postings.size() - proved);
        }
    }

    @Test
    void a_missing_posting_is_named() {
        assertThat(rules(without(1), head)).contains(Rule.BOOK_HAS_NO_GAP, Rule.ACCOUNT_HAS_NO_GAP);
    }

    @Test
    void a_missing_last_posting_is_named() {
        assertThat(rules(without(8), head)).contains(Rule.HEAD_AGREES, Rule.HOLD_AGREES);
    }

    @Test
    void a_changed_amount_is_named() {
        Posting changed = with(1, line(1, 1, Rupiah.of(300_001), Rupiah.of(600_000)));

        assertThat(rules(replaced(1, changed), head))
                .contains(Rule.POSTING_SUMS_TO_ZERO, Rule.LINES_MATCH_ENTRY, Rule.BALANCE_CONTINUES, Rule.HEAD_AGREES);
    }

    @Test
    void a_changed_balance_is_named_once() {
        Posting changed = with(1, line(1, 1, Rupiah.of(300_000), Rupiah.of(700_000)));

        assertThat(rules(replaced(1, changed), head)).containsExactly(Rule.BALANCE_CONTINUES);
    }

    @Test
    void a_changed_line_number_is_named() {
        Line line = postings.get(1).lines().get(1);
        Posting changed = with(1, new Line(line.account(), 7, line.amount(), line.balanceAfter()));

        assertThat(rules(replaced(1, changed), head)).contains(Rule.ACCOUNT_HAS_NO_GAP);
    }

    @Test
    void an_account_below_zero_is_named() {
        Posting opening = postings.getFirst();
        Entry small = new Entry.Credit(CreditKind.OPENING, null, Rupiah.of(1), "o");
        Posting changed = new Posting(
                member,
                1,
                small,
                List.of(
                        new Line(Account.openingBalances(member), 1, Rupiah.of(-1), Rupiah.of(-1)),
                        new Line(Account.available(member), 1, Rupiah.of(1), Rupiah.of(1))),
                opening.postedAt());

        assertThat(rules(replaced(0, changed), head)).contains(Rule.NEVER_NEGATIVE);
    }

    @Test
    void a_head_with_another_balance_is_named() {
        Map<Account, AccountHead> accounts = new HashMap<>(head.accounts());
        accounts.put(Account.available(member), new AccountHead(3, Rupiah.of(5)));

        assertThat(rules(postings, head(head.sequence(), accounts, head.funds())))
                .containsExactly(Rule.HEAD_AGREES);
    }

    @Test
    void a_head_that_lags_is_named() {
        assertThat(rules(postings, head(8, head.accounts(), head.funds()))).containsExactly(Rule.HEAD_AGREES);
    }

    @Test
    void what_is_set_aside_and_the_head_does_not_know_is_named() {
        assertThat(rules(postings, head(head.sequence(), head.accounts(), Map.of())))
                .containsExactly(Rule.HOLD_AGREES, Rule.HOLD_AGREES);
    }

    @Test
    void the_totals_of_a_book_sum_to_zero() {
        BookProof proof = new BookProof(member, violation -> {});
        postings.forEach(proof::posting);

        assertThat(proof.totals())
                .containsEntry(Account.Kind.HELD, Rupiah.of(600_000))
                .containsEntry(Account.Kind.TAX_PAYABLE, Rupiah.ZERO)
                .containsEntry(Account.Kind.JKK_FUND, Rupiah.of(-147_000))
                .containsEntry(Account.Kind.BENEFIT_PAYABLE, Rupiah.of(7_000))
                .containsEntry(Account.Kind.PAYOUTS_CLEARING, Rupiah.of(140_000));
        assertThat(proof.totals().values().stream().reduce(Rupiah.ZERO, Rupiah::plus))
                .isEqualTo(Rupiah.ZERO);
    }

    private Book head(long sequence, Map<Account, AccountHead> accounts, Map<Cause, Funds> funds) {
        return new Book(member, sequence, true, head.lastContributionMonth(), accounts, funds);
    }

    private void post(Entry entry) {
        Posting posting = head.next(entry, NOW);
        postings.add(posting);
        head = head.after(posting);
    }

    private List<Posting> without(int index) {
        List<Posting> fewer = new ArrayList<>(postings);
        fewer.remove(index);
        return fewer;
    }

    private List<Posting> replaced(int index, Posting posting) {
        List<Posting> others = new ArrayList<>(postings);
        others.set(index, posting);
        return others;
    }

    private Line line(int posting, int line, Rupiah amount, Rupiah balanceAfter) {
        Line original = postings.get(posting).lines().get(line);
        return new Line(original.account(), original.sequence(), amount, balanceAfter);
    }

    private Posting with(int index, Line secondLine) {
        Posting original = postings.get(index);
        return new Posting(
                member,
                original.sequence(),
                original.entry(),
                List.of(original.lines().getFirst(), secondLine),
                original.postedAt());
    }

    private List<Rule> rules(List<Posting> book, Book cached) {
        return prove(book, cached).stream().map(Violation::rule).toList();
    }

    private List<Violation> prove(List<Posting> book, Book cached) {
        List<Violation> violations = new ArrayList<>();
        BookProof proof = new BookProof(member, violations::add);
        book.forEach(proof::posting);
        proof.head(cached);
        return violations;
    }
}
