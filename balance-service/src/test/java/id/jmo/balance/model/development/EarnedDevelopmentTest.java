package id.jmo.balance.model.development;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.balance.model.Book;
import id.jmo.balance.model.Bookings;
import id.jmo.balance.model.Cause;
import id.jmo.balance.model.CreditKind;
import id.jmo.balance.model.DevelopmentKind;
import id.jmo.balance.model.Entry;
import id.jmo.balance.model.MergerId;
import id.jmo.balance.model.PaidContribution;
import id.jmo.balance.model.Posting;
import id.jmo.balance.model.Terms;
import id.jmo.balance.model.development.AccrualConvention.ContributionsEarn;
import id.jmo.balance.model.development.AccrualConvention.Growth;
import id.jmo.balance.model.simulation.DatedTable;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class EarnedDevelopmentTest {

    private static final DevelopmentRates PUBLISHED = provisional("0.05")
            .with(List.of(
                    year(2016, "0.0719"),
                    year(2017, "0.0782"),
                    year(2018, "0.0626"),
                    year(2019, "0.0608"),
                    year(2020, "0.0559")));

    private static final AccrualConvention CONVENTION = new AccrualConvention(
            LocalDate.of(1978, 1, 1),
            Growth.TWELFTH_ROOT,
            ContributionsEarn.FROM_MONTH_OF_RECEIPT,
            RoundingMode.DOWN,
            "a test",
            true);

    private final MemberId member = MemberId.next();
    private DatedTable<AccrualConvention> conventions = new DatedTable<>(List.of(CONVENTION));
    private final List<Posting> postings = new ArrayList<>();
    private Book book = Book.empty(member);

    @Test
    void a_million_held_from_2016_to_2020_is_1_375_560_at_the_published_rates() {
        opening(1_000_000, "2016-01-02");

        for (YearMonth month = YearMonth.of(2016, 1); month.getYear() < 2021; month = month.plusMonths(1)) {
            book(DevelopmentKind.PROVISIONAL, PUBLISHED, month);
        }

        assertThat(book.balance()).isEqualTo(Rupiah.of(1_375_560));
    }

    @Test
    void ten_million_and_300_000_a_month_are_14_325_490_at_the_end_of_2019() {
        tenMillionAnd300000AMonthOf2019();

        assertThat(due(PUBLISHED, YearMonth.of(2019, 12))).isEqualTo(Rupiah.of(725_490));
    }

    @Test
    void ten_million_and_300_000_a_month_are_14_307_250_where_contributions_earn_from_the_month_after() {
        conventions = new DatedTable<>(List.of(
                convention("1978-01-01", Growth.TWELFTH_ROOT, ContributionsEarn.FROM_MONTH_AFTER, RoundingMode.DOWN)));
        tenMillionAnd300000AMonthOf2019();

        assertThat(due(PUBLISHED, YearMonth.of(2019, 12))).isEqualTo(Rupiah.of(707_250));
    }

    @Test
    void ten_million_and_300_000_a_month_are_14_346_023_where_each_month_has_a_twelfth_of_the_rate() {
        conventions = new DatedTable<>(List.of(
                convention("1978-01-01", Growth.TWELFTH, ContributionsEarn.FROM_MONTH_OF_RECEIPT, RoundingMode.DOWN)));
        tenMillionAnd300000AMonthOf2019();

        assertThat(due(PUBLISHED, YearMonth.of(2019, 12))).isEqualTo(Rupiah.of(746_023));
    }

    @Test
    void a_month_has_the_share_of_its_days_where_days_are_counted() {
        conventions = new DatedTable<>(List.of(convention(
                "1978-01-01", Growth.ACTUAL_DAYS, ContributionsEarn.FROM_MONTH_OF_RECEIPT, RoundingMode.HALF_UP)));
        opening(3_660_000, "2020-01-01");

        // 3,660,000 × 5.59% × 31/366 = 17,329; then 3,677,329 × 5.59% × 29/366 = 16,287.9.
        assertThat(due(PUBLISHED, YearMonth.of(2020, 1))).isEqualTo(Rupiah.of(17_329));
        assertThat(due(PUBLISHED, YearMonth.of(2020, 2))).isEqualTo(Rupiah.of(33_617));
    }

    @Test
    void a_convention_holds_for_the_months_from_its_day_on_and_for_no_month_before() {
        opening(12_000_000, "2021-01-01");
        Rupiah before = due(provisional("0.06"), YearMonth.of(2021, 1));
        conventions = new DatedTable<>(List.of(
                CONVENTION,
                convention("2021-02-01", Growth.TWELFTH, ContributionsEarn.FROM_MONTH_OF_RECEIPT, RoundingMode.DOWN)));

        assertThat(due(provisional("0.06"), YearMonth.of(2021, 1))).isEqualTo(before);
        assertThat(due(provisional("0.06"), YearMonth.of(2021, 2)).minus(before))
                .isEqualTo(Rupiah.of(60_292));
    }

    @Test
    void what_was_earned_is_rounded_as_the_convention_of_the_last_month_says() {
        opening(1_000_000, "2016-01-02");
        assertThat(due(provisional("0.0000001"), YearMonth.of(2016, 12))).isEqualTo(Rupiah.ZERO);
        conventions = new DatedTable<>(List.of(convention(
                "1978-01-01", Growth.TWELFTH_ROOT, ContributionsEarn.FROM_MONTH_OF_RECEIPT, RoundingMode.UP)));

        assertThat(due(provisional("0.0000001"), YearMonth.of(2016, 12))).isEqualTo(Rupiah.of(1));
    }

    @Test
    void contributions_of_228_000_over_five_years_are_15_800_310_at_5_7_percent() {
        for (YearMonth month = YearMonth.of(2021, 1); month.getYear() < 2026; month = month.plusMonths(1)) {
            contribution(228_000, month.atDay(15));
        }

        assertThat(due(provisional("0.057"), YearMonth.of(2025, 12))).isEqualTo(Rupiah.of(15_800_310 - 13_680_000));
    }

    @Test
    void the_published_rate_makes_up_for_the_provisional_one() {
        opening(1_000_000, "2016-01-02");
        for (int month = 1; month <= 12; month++) {
            book(DevelopmentKind.PROVISIONAL, provisional("0.05"), YearMonth.of(2016, month));
        }
        assertThat(book.balance()).isEqualTo(Rupiah.of(1_050_000));

        assertThat(due(PUBLISHED, YearMonth.of(2016, 12))).isEqualTo(Rupiah.of(21_900));
    }

    @Test
    void a_published_rate_below_the_provisional_one_takes_back() {
        opening(1_000_000, "2016-01-02");
        book(DevelopmentKind.PROVISIONAL, provisional("0.08"), YearMonth.of(2016, 12));

        assertThat(due(PUBLISHED, YearMonth.of(2016, 12))).isEqualTo(Rupiah.of(-8_100));
    }

    @Test
    void a_contribution_earns_from_the_month_in_which_the_bank_received_it_even_if_it_is_known_late() {
        opening(1_000_000, "2016-01-02");
        book(DevelopmentKind.PROVISIONAL, PUBLISHED, YearMonth.of(2016, 1));
        Rupiah alone = due(PUBLISHED, YearMonth.of(2016, 2));
        post(paid(1_000_000, LocalDate.of(2016, 1, 31)), LocalDate.of(2016, 2, 3));

        Rupiah january = book.balance().minus(Rupiah.of(2_000_000));
        assertThat(due(PUBLISHED, YearMonth.of(2016, 2)))
                .isEqualTo(alone.plus(alone).plus(january));
    }

    @Test
    void an_opening_balance_earns_from_the_month_after_the_former_books_were_closed_even_if_it_is_booked_later() {
        post(
                new Entry.Credit(CreditKind.OPENING, YearMonth.of(2015, 12), Rupiah.of(1_000_000), "opening"),
                LocalDate.of(2016, 3, 20));

        assertThat(due(PUBLISHED, YearMonth.of(2015, 12))).isEqualTo(Rupiah.ZERO);
        assertThat(due(PUBLISHED, YearMonth.of(2016, 12))).isEqualTo(Rupiah.of(71_900));
    }

    @Test
    void money_that_a_claim_holds_earns_until_it_is_paid() {
        opening(1_000_000, "2016-01-02");
        ClaimId claim = ClaimId.next();
        post(new Entry.Held(claim, Rupiah.of(1_000_000)), LocalDate.of(2016, 1, 20));
        book(DevelopmentKind.PROVISIONAL, PUBLISHED, YearMonth.of(2016, 1));
        Rupiah january = book.available();
        settle(claim, 1_000_000, LocalDate.of(2016, 2, 3));

        assertThat(january).isEqualTo(Rupiah.of(5_802));
        assertThat(due(PUBLISHED, YearMonth.of(2016, 2))).isEqualTo(Rupiah.of(34));
    }

    @Test
    void a_payout_that_came_back_never_left() {
        opening(1_000_000, "2016-01-02");
        ClaimId claim = ClaimId.next();
        post(new Entry.Held(claim, Rupiah.of(1_000_000)), LocalDate.of(2016, 1, 20));
        PayoutId payout = settle(claim, 1_000_000, LocalDate.of(2016, 1, 21));
        assertThat(due(PUBLISHED, YearMonth.of(2016, 1))).isEqualTo(Rupiah.ZERO);
        post(Bookings.payoutReturned(book, new Cause.Claim(claim), payout).orElseThrow(), LocalDate.of(2016, 2, 4));

        assertThat(due(PUBLISHED, YearMonth.of(2016, 1))).isEqualTo(Rupiah.of(5_802));
    }

    @Test
    void what_went_over_to_another_kpj_earns_there_and_no_longer_here() {
        MergerId merger = new MergerId(UUID.randomUUID());
        opening(1_000_000, "2016-01-02");
        post(new Entry.MergedOut(merger, MemberId.next(), Rupiah.of(1_000_000)), LocalDate.of(2016, 2, 10));
        assertThat(due(PUBLISHED, YearMonth.of(2016, 2))).isEqualTo(Rupiah.ZERO);

        postings.clear();
        book = Book.empty(member);
        post(new Entry.MergedIn(merger, MemberId.next(), Rupiah.of(1_000_000)), LocalDate.of(2016, 2, 10));
        assertThat(due(PUBLISHED, YearMonth.of(2016, 2))).isEqualTo(Rupiah.of(5_802));
    }

    @RepeatedTest(200)
    void no_rupiah_is_made_or_lost_however_money_comes_and_rates_change(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        DevelopmentRates rates = provisional("0.05");
        YearMonth month = YearMonth.of(2020, 1);
        for (; month.getYear() < 2024; month = month.plusMonths(1)) {
            for (int i = random.nextInt(3); i > 0; i--) {
                LocalDate paidOn = month.atDay(1 + random.nextInt(28)).minusMonths(random.nextInt(3));
                post(paid(1 + random.nextInt(2_000_000), paidOn), month.atEndOfMonth());
            }
            if (random.nextInt(8) == 0 && book.available().isPositive()) {
                ClaimId claim = ClaimId.next();
                long held = book.available().amount();
                post(new Entry.Held(claim, Rupiah.of(held)), month.atEndOfMonth());
                settle(claim, held, month.atEndOfMonth());
            }
            book(DevelopmentKind.PROVISIONAL, rates, month);
            if (month.getMonthValue() == 3) {
                rates = rates.with(List.of(year(month.getYear() - 1, "0.0" + (10 + random.nextInt(80)))));
                book(DevelopmentKind.FINAL, rates, YearMonth.of(month.getYear() - 1, 12));
            }
        }
        YearMonth last = month.minusMonths(1);
        List<Posting> withoutDevelopment = postings.stream()
                .filter(posting -> !(posting.entry() instanceof Entry.Developed))
                .toList();
        Rupiah booked = postings.stream()
                .map(posting -> posting.entry() instanceof Entry.Developed developed ? developed.amount() : Rupiah.ZERO)
                .reduce(Rupiah.ZERO, Rupiah::plus);

        Rupiah left = due(rates, last);
        assertThat(booked.plus(left)).isEqualTo(EarnedDevelopment.due(withoutDevelopment, rates, conventions, last));
        // Only what could not be taken back from an empty book is left open.
        assertThat(left.isPositive()).isFalse();
        assertThat(left.isZero() || book.available().isZero()).isTrue();
    }

    private void tenMillionAnd300000AMonthOf2019() {
        opening(10_000_000, "2019-01-01");
        for (int month = 1; month <= 12; month++) {
            contribution(300_000, LocalDate.of(2019, month, 1));
        }
    }

    private static AccrualConvention convention(
            String from, Growth growth, ContributionsEarn contributions, RoundingMode rounding) {
        return new AccrualConvention(LocalDate.parse(from), growth, contributions, rounding, "a test", true);
    }

    private void opening(long amount, String bookedOn) {
        post(
                new Entry.Credit(CreditKind.OPENING, null, Rupiah.of(amount), "o" + postings.size()),
                LocalDate.parse(bookedOn));
    }

    private void contribution(long amount, LocalDate paidOn) {
        post(paid(amount, paidOn), paidOn);
    }

    private Entry paid(long amount, LocalDate paidOn) {
        var paid =
                new PaidContribution("BPU", Rupiah.of(4_000_000), Rupiah.ZERO, Rupiah.of(amount), null, null, paidOn);
        return new Entry.Credit(
                CreditKind.CONTRIBUTION, YearMonth.from(paidOn), Rupiah.of(amount), "c" + postings.size(), paid);
    }

    private PayoutId settle(ClaimId claim, long amount, LocalDate on) {
        PayoutId payout = PayoutId.next();
        Rupiah gross = Rupiah.of(amount);
        Terms terms = new Terms(gross, Rupiah.ZERO, gross);
        post(new Entry.TermsAgreed(claim, terms), on);
        post(new Entry.Settled(new Cause.Claim(claim), payout, terms, Rupiah.ZERO), on);
        return payout;
    }

    /** What is due, as far as it can be taken back; booked on the third of the month after. */
    private void book(DevelopmentKind kind, DevelopmentRates rates, YearMonth through) {
        Rupiah due = due(rates, through);
        Rupiah least = book.available().negated();
        Rupiah amount = least.isMoreThan(due) ? least : due;
        if (!amount.isZero()) {
            post(
                    new Entry.Developed(kind, through, rates.in(through), amount, "d" + postings.size()),
                    through.plusMonths(1).atDay(3));
        }
    }

    private Rupiah due(DevelopmentRates rates, YearMonth through) {
        return EarnedDevelopment.due(postings, rates, conventions, through);
    }

    private void post(Entry entry, LocalDate on) {
        Posting posting = book.next(entry, on.atTime(12, 0).atZone(Jakarta.ZONE).toInstant());
        book = book.after(posting);
        postings.add(posting);
    }

    private static DevelopmentRates provisional(String rate) {
        return new DevelopmentRates(
                new DatedTable<>(
                        List.of(new ProvisionalRate(LocalDate.of(2007, 1, 1), new BigDecimal(rate), "a test", true))),
                List.of());
    }

    private static YearlyRate year(int year, String rate) {
        return new YearlyRate(Year.of(year), new BigDecimal(rate), "a test", true);
    }
}
