package id.jmo.balance.component;

import id.jmo.balance.application.Journal;
import id.jmo.balance.model.Book;
import id.jmo.balance.model.CreditKind;
import id.jmo.balance.model.DevelopmentKind;
import id.jmo.balance.model.Entry;
import id.jmo.balance.model.PaidContribution;
import id.jmo.balance.model.Posting;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.assertj.core.api.Assertions;

/**
 * The book of a member who has worked since January 1996: a contribution and its development each month until December 2025, and
 * a final development each year. All of it is booked now, so that the days of the monthly report do not begin in 1996.
 */
final class ThirtyYears {

    static final int FIRST_YEAR = 1996;
    static final int LAST_YEAR = 2025;
    static final int CONTRIBUTIONS = 360;
    static final int ENTRIES = 2 * CONTRIBUTIONS + 30;

    private static final Rupiah WAGE = Rupiah.of(5_000_000);
    private static final BigDecimal RATE = new BigDecimal("0.05");

    private final Journal journal;
    private Book book;

    private ThirtyYears(Journal journal, MemberId member) {
        this.journal = journal;
        this.book = Book.empty(member);
    }

    /** @return the book, as it is in the journal now; heads follow when they are next read */
    static Book write(Journal journal, MemberId member) {
        ThirtyYears years = new ThirtyYears(journal, member);
        for (YearMonth month = YearMonth.of(FIRST_YEAR, 1); month.getYear() <= LAST_YEAR; month = month.plusMonths(1)) {
            years.month(member, month);
        }
        return years.book;
    }

    private void month(MemberId member, YearMonth month) {
        Rupiah employer = Rupiah.of(185_000);
        Rupiah worker = Rupiah.of(100_000);
        LocalDate paidOn = month.atDay(15);
        post(new Entry.Credit(
                CreditKind.CONTRIBUTION,
                month,
                employer.plus(worker),
                member + "-" + month,
                new PaidContribution("PU", WAGE, employer, worker, "JK004217", "PT Cakrawala Antariksa", paidOn)));
        Rupiah earned = Rupiah.of(book.balance().amount() / 250);
        post(developed(DevelopmentKind.PROVISIONAL, month, earned, member + ":" + month));
        if (month.getMonthValue() == 12) {
            post(developed(DevelopmentKind.FINAL, month, Rupiah.of(1_000), member + ":final-" + month.getYear()));
        }
    }

    private static Entry developed(DevelopmentKind kind, YearMonth month, Rupiah amount, String key) {
        return new Entry.Developed(kind, month, RATE, amount, key);
    }

    private void post(Entry entry) {
        Posting posting = book.next(entry, Instant.now().truncatedTo(ChronoUnit.MILLIS));
        Assertions.assertThat(journal.write(posting)).isEqualTo(Journal.Outcome.WRITTEN);
        book = book.after(posting);
    }
}
