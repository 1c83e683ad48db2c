package id.jmo.balance.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementTest {

    /** Already December in Jakarta, not yet in Greenwich. */
    private static final Instant NOW = Instant.parse("2026-11-30T18:00:00Z");

    private final MemberId member = MemberId.next();
    private final List<Posting> postings = new ArrayList<>();
    private Book book = Book.empty(member);

    @Test
    void imported_history_stands_in_its_own_years() {
        history();

        assertThat(statement(2025).opening()).isEqualTo(Rupiah.ZERO);
        assertThat(statement(2025).closing()).isEqualTo(Rupiah.of(1_300_000));
        assertThat(statement(2026).opening()).isEqualTo(Rupiah.of(1_300_000));
        assertThat(statement(2026).rows())
                .extracting(Statement.Row::month, Statement.Row::kind, Statement.Row::balance)
                .containsExactly(
                        tuple(YearMonth.of(2026, 1), Statement.Kind.CONTRIBUTION, Rupiah.of(1_600_000)),
                        tuple(YearMonth.of(2026, 2), Statement.Kind.CONTRIBUTION, Rupiah.of(1_900_000)));
    }

    @Test
    void an_opening_balance_without_a_month_stands_before_the_first_contribution() {
        history();

        assertThat(statement(2025).rows())
                .extracting(Statement.Row::month, Statement.Row::kind)
                .startsWith(tuple(YearMonth.of(2025, 11), Statement.Kind.OPENING));
    }

    @Test
    void the_benefit_of_an_accident_is_no_savings_and_does_not_show() {
        AccidentId accident = AccidentId.next();
        PayoutId payout = PayoutId.next();
        post(contribution(YearMonth.of(2026, 10)));
        post(new Entry.BenefitOrdered(accident, Rupiah.of(140_000_000)));
        post(Bookings.payoutCompleted(book, new Cause.Accident(accident), payout, Rupiah.of(140_000_000))
                .orElseThrow());
        post(Bookings.payoutReturned(book, new Cause.Accident(accident), payout).orElseThrow());

        assertThat(statement(2026).rows()).extracting(Statement.Row::kind).containsExactly(Statement.Kind.CONTRIBUTION);
        assertThat(statement(2026).closing()).isEqualTo(book.balance());
    }

    @Test
    void an_opening_balance_alone_stands_in_the_month_it_was_booked() {
        post(new Entry.Credit(CreditKind.OPENING, null, Rupiah.of(1_000_000), "o"));

        assertThat(statement(2026).rows()).extracting(Statement.Row::month).containsExactly(YearMonth.of(2026, 12));
    }

    @Test
    void a_contribution_paid_ahead_counts_when_it_was_booked() {
        post(contribution(YearMonth.of(2027, 3)));

        assertThat(statement(2026).closing()).isEqualTo(book.balance());
    }

    @Test
    void a_claim_shows_its_net_amount_and_its_tax_and_a_return_brings_both_back() {
        history();
        ClaimId claim = ClaimId.next();
        PayoutId payout = PayoutId.next();
        Terms terms = new Terms(Rupiah.of(1_900_000), Rupiah.of(95_000), Rupiah.of(1_805_000));
        post(Bookings.hold(book, claim).orElseThrow());
        post(Bookings.agree(book, claim, terms));
        post(Bookings.payoutCompleted(book, new Cause.Claim(claim), payout, terms.net())
                .orElseThrow());

        Statement paid = statement(2026);
        assertThat(paid.total(Statement.Kind.CLAIM_PAID)).isEqualTo(Rupiah.of(-1_805_000));
        assertThat(paid.total(Statement.Kind.TAX)).isEqualTo(Rupiah.of(-95_000));
        assertThat(paid.closing()).isEqualTo(Rupiah.ZERO);

        post(Bookings.payoutReturned(book, new Cause.Claim(claim), payout).orElseThrow());
        assertThat(statement(2026).closing()).isEqualTo(Rupiah.of(1_900_000));
    }

    @Test
    void every_year_opens_with_what_the_year_before_closed_with_and_the_last_closes_with_the_balance() {
        history();
        post(Bookings.hold(book, ClaimId.next()).orElseThrow());
        post(contribution(YearMonth.of(2027, 1)));

        for (int year = 2020; year < 2027; year++) {
            assertThat(statement(year + 1).opening()).isEqualTo(statement(year).closing());
        }
        assertThat(statement(2026).closing()).isEqualTo(book.balance());
    }

    private void history() {
        post(contribution(YearMonth.of(2025, 12)));
        post(contribution(YearMonth.of(2026, 2)));
        post(contribution(YearMonth.of(2026, 1)));
        post(new Entry.Credit(CreditKind.OPENING, null, Rupiah.of(1_000_000), "o"));
    }

    private Entry contribution(YearMonth month) {
        return new Entry.Credit(CreditKind.CONTRIBUTION, month, Rupiah.of(300_000), "c-" + month);
    }

    private Statement statement(int year) {
        return Statement.of(member, Year.of(year), postings);
    }

    private void post(Entry entry) {
        Posting posting = book.next(entry, NOW);
        postings.add(posting);
        book = book.after(posting);
    }
}
