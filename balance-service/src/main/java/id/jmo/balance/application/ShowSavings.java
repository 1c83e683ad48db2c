package id.jmo.balance.application;

import id.jmo.balance.model.Book;
import id.jmo.balance.model.Posting;
import id.jmo.balance.model.Statement;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Cek Saldo and Rincian Saldo JHT: what the member owns, straight from the ledger. */
@UseCase
public class ShowSavings {

    private static final int CHUNK = 200;

    private final Ledger ledger;
    private final Journal journal;
    private final MemberRecords members;
    private final Clock clock;

    /**
     * What there is to show.
     *
     * @param member empty while no member event has arrived
     * @param asOf when the ledger was read
     */
    public record Savings(Book book, Optional<MemberRecord> member, Instant asOf) {}

    ShowSavings(Ledger ledger, Journal journal, MemberRecords members, Clock clock) {
        this.ledger = ledger;
        this.journal = journal;
        this.members = members;
        this.clock = clock;
    }

    /** What the member owns now. A member of whom nothing is known gets the empty book. */
    public Savings savings(MemberId member) {
        return new Savings(ledger.current(member), members.find(member), clock.instant());
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
        long last = ledger.current(member).sequence();
        return LongStream.iterate(1, first -> first <= last, first -> first + CHUNK)
                .boxed()
                .flatMap(first -> journal.range(member, first, Math.min(first + CHUNK - 1, last)).stream())
                .map(ShowSavings::readable)
                .toList();
    }

    /** The latest postings of the member's book, the latest first. */
    public List<Posting> latestPostings(MemberId member, int atMost) {
        long last = ledger.current(member).sequence();
        return journal.range(member, Math.max(1, last - atMost + 1), last).reversed().stream()
                .map(ShowSavings::readable)
                .toList();
    }

    private static Posting readable(Journal.Found found) {
        return switch (found) {
            case Journal.Found.Sound(Posting posting) -> posting;
            case Journal.Found.Unreadable(String id, var _, String why) ->
                throw new IllegalStateException("Posting %s cannot be read: %s".formatted(id, why));
        };
    }
}
