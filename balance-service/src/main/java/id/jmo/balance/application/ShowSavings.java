package id.jmo.balance.application;

import id.jmo.balance.application.MissingMonths.MissingMonth;
import id.jmo.balance.model.Book;
import id.jmo.balance.model.Entry;
import id.jmo.balance.model.Posting;
import id.jmo.balance.model.Statement;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Cek Saldo and Rincian Saldo JHT: what the member owns, straight from the ledger. */
@UseCase
public class ShowSavings {

    /** Somewhat more than the bookings of a year. */
    private static final int LATEST = 40;

    private final Ledger ledger;
    private final MemberRecords members;
    private final MissingMonths missing;
    private final Clock clock;

    /**
     * What there is to show.
     *
     * @param member empty while no member event has arrived
     * @param missingMonths that an employer has not paid, the latest first
     * @param asOf when the ledger was read
     */
    public record Savings(
            Book book, Optional<MemberRecord> member, Recent recent, List<MissingMonth> missingMonths, Instant asOf) {}

    /**
     * What has happened lately.
     *
     * @param contributions of this year, as its statement has them
     * @param development of this year, provisional and final
     * @param lastPaid the contribution that was paid last; none if it is not among the latest bookings
     */
    public record Recent(Year year, Rupiah contributions, Rupiah development, Optional<Entry.Credit> lastPaid) {}

    ShowSavings(Ledger ledger, MemberRecords members, MissingMonths missing, Clock clock) {
        this.ledger = ledger;
        this.members = members;
        this.missing = missing;
        this.clock = clock;
    }

    /** What the member owns now. A member of whom nothing is known gets the empty book. */
    public Savings savings(MemberId member) {
        Book book = ledger.current(member);
        return new Savings(book, members.find(member), recent(book), missing.of(member), clock.instant());
    }

    /** Read from the latest bookings alone, so that it costs no more for a long membership. */
    private Recent recent(Book book) {
        Year year = Year.from(Jakarta.today(clock));
        Instant newYear = year.atDay(1).atStartOfDay(Jakarta.ZONE).toInstant();
        List<Posting> latest = new ArrayList<>();
        for (long last = book.sequence();
                last > 0 && (latest.isEmpty() || !latest.getFirst().postedAt().isBefore(newYear));
                last -= LATEST) {
            latest.addAll(0, ledger.range(book.member(), Math.max(1, last - LATEST + 1), last));
        }
        // What was booked before the year does not count in it.
        Statement ofYear = Statement.of(book.member(), year, latest);
        return new Recent(
                year,
                ofYear.total(Statement.Kind.CONTRIBUTION),
                ofYear.total(Statement.Kind.DEVELOPMENT).plus(ofYear.total(Statement.Kind.FINAL_DEVELOPMENT)),
                latest.stream()
                        .map(Posting::entry)
                        .filter(Entry.Credit.class::isInstance)
                        .map(Entry.Credit.class::cast)
                        .filter(credit -> credit.paid() != null)
                        .max(Comparator.comparing(ShowSavings::paidOn)));
    }

    private static LocalDate paidOn(Entry.Credit credit) {
        return credit.paid() == null ? LocalDate.MIN : credit.paid().paidOn();
    }

    public Statement statement(MemberId member, Year year) {
        return Statement.of(member, year, postings(member));
    }

    /** The statements of several years in a row, from one reading of the book. */
    public List<Statement> statements(MemberId member, Year from, Year to) {
        List<Posting> postings = postings(member);
        return Stream.iterate(from, year -> !year.isAfter(to), year -> year.plusYears(1))
                .map(year -> Statement.of(member, year, postings))
                .toList();
    }

    private List<Posting> postings(MemberId member) {
        return ledger.postings(member, ledger.current(member).sequence());
    }

    /** The latest postings of the member's book, the latest first. */
    public List<Posting> latestPostings(MemberId member, int atMost) {
        long last = ledger.current(member).sequence();
        return ledger.range(member, Math.max(1, last - atMost + 1), last).reversed();
    }
}
