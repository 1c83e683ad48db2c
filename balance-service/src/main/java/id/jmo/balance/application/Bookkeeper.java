package id.jmo.balance.application;

import id.jmo.balance.application.Heads.Head;
import id.jmo.balance.model.Book;
import id.jmo.balance.model.Bookings;
import id.jmo.balance.model.Entry;
import id.jmo.balance.model.LedgerContradiction;
import id.jmo.balance.model.Posting;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The only writer of the ledger. The posting is written first and is the truth; then the head follows, with the event.
 * Whoever comes next after a crash in between rolls the head forward, in order, one posting at a time, so that every
 * posting is told exactly once. Two writers of one book race for the same place; the loser reads anew and decides anew.
 */
public final class Bookkeeper {

    /** What became of a decision. */
    enum Outcome {
        BOOKED,
        /** It was booked before. */
        ALREADY_BOOKED,
        /** There was nothing to book. */
        NOTHING
    }

    private static final int ATTEMPTS = 200;

    private final Journal journal;
    private final Heads heads;
    private final Clock clock;

    public Bookkeeper(Journal journal, Heads heads, Clock clock) {
        this.journal = journal;
        this.heads = heads;
        this.clock = clock;
    }

    /**
     * The member's book with all its postings, the head rolled forward if it lagged.
     *
     * @throws LedgerContradiction if a posting does not continue the book
     */
    public Book current(MemberId member) {
        return head(member).book();
    }

    private Head head(MemberId member) {
        Head head = heads.find(member);
        while (true) {
            Optional<Posting> next = journal.at(member, head.book().sequence() + 1);
            if (next.isEmpty()) {
                return head;
            }
            head = heads.advance(head, next.get());
        }
    }

    /** Whether the entry is booked; if so, its head is brought up to date too. */
    boolean isBooked(MemberId member, String entryId) {
        boolean booked = journal.find(entryId).isPresent();
        if (booked) {
            current(member);
        }
        return booked;
    }

    /**
     * Whether the entry is booked. If so, who asks may not have heard of it: it is told again if that may still matter,
     * unless bringing its head up to date has just told it.
     */
    boolean isBookedAndToldAgain(MemberId member, String entryId) {
        Optional<Posting> booked = journal.find(entryId);
        booked.ifPresent(posting -> {
            boolean toldBefore = heads.find(member).book().sequence() >= posting.sequence();
            current(member);
            if (toldBefore) {
                heads.tellAgain(posting);
            }
        });
        return booked.isPresent();
    }

    /** Books what the decision says about the book as it is; asks it again if another writer was faster. */
    Outcome book(MemberId member, Function<Book, Optional<Entry>> decision) {
        return bookIfStillSo(heads.lastKnown(member), decision, _ -> true)
                .orElseGet(() -> book(head(member), decision))
                .outcome();
    }

    /** As {@link #book(MemberId, Function)}, and then all that has become due for the claim. */
    void bookWithWhatFollows(MemberId member, ClaimId claim, Function<Book, Optional<Entry>> decision) {
        bookWhatIsDue(book(head(member), decision).head(), claim);
    }

    /**
     * Books this entry and all that has become due for the claim, if it can be done without reading: most often nobody
     * else has written since this instance did. Were the entry booked, its id would be taken.
     *
     * @return false if it is not certain; nothing is booked then
     */
    boolean bookAtOnceWithWhatFollows(
            MemberId member, ClaimId claim, String entryId, Function<Book, Optional<Entry>> decision) {
        Optional<Booking> booked = bookIfStillSo(
                heads.lastKnown(member), decision, posting -> posting.id().equals(entryId));
        booked.ifPresent(booking -> bookWhatIsDue(booking.head(), claim));
        return booked.isPresent();
    }

    /** As {@link #bookWithWhatFollows}, the decision being asked only if this entry is not booked yet. */
    void bookOnceWithWhatFollows(
            MemberId member, ClaimId claim, String entryId, Function<Book, Optional<Entry>> decision) {
        if (bookAtOnceWithWhatFollows(member, claim, entryId, decision)) {
            return;
        }
        if (isBooked(member, entryId)) {
            bookWhatIsDue(member, claim);
        } else {
            bookWithWhatFollows(member, claim, decision);
        }
    }

    /** Books all that has become due for the claim. */
    void bookWhatIsDue(MemberId member, ClaimId claim) {
        bookWhatIsDue(head(member), claim);
    }

    /** Whoever writes into the book meanwhile sees what is in it, and books what becomes due by that. */
    private void bookWhatIsDue(Head known, ClaimId claim) {
        Booking booking = new Booking(Outcome.BOOKED, known);
        while (booking.outcome() == Outcome.BOOKED) {
            // One entry may make the next one due.
            booking = book(booking.head(), book -> Bookings.due(book, claim));
        }
    }

    /** @param head as it is afterwards */
    private record Booking(Outcome outcome, Head head) {}

    /** Nothing if the book may have gone on since: only a place that is free shows that it has not. */
    private Optional<Booking> bookIfStillSo(
            Head guess, Function<Book, Optional<Entry>> decision, Predicate<Posting> wanted) {
        Optional<Entry> entry;
        try {
            entry = decision.apply(guess.book());
        } catch (LedgerContradiction maybeOnlyToTheGuess) {
            return Optional.empty();
        }
        return entry.map(decided -> next(guess, decided))
                .filter(wanted)
                .filter(posting -> journal.write(posting) == Journal.Outcome.WRITTEN)
                .map(posting -> new Booking(Outcome.BOOKED, heads.advance(guess, posting)));
    }

    private Booking book(Head known, Function<Book, Optional<Entry>> decision) {
        Head head = known;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Entry> entry = decision.apply(head.book());
            if (entry.isEmpty()) {
                return new Booking(Outcome.NOTHING, head);
            }
            Posting posting = next(head, entry.get());
            switch (journal.write(posting)) {
                case WRITTEN -> {
                    return new Booking(Outcome.BOOKED, heads.advance(head, posting));
                }
                case ALREADY_BOOKED -> {
                    return new Booking(Outcome.ALREADY_BOOKED, head(posting.member()));
                }
                case PLACE_TAKEN -> head = head(posting.member());
            }
        }
        throw new IllegalStateException("The book of member %s was taken by other writers %d times"
                .formatted(known.book().member(), ATTEMPTS));
    }

    /** The store keeps milliseconds; what is returned now must equal what is read later. */
    private Posting next(Head head, Entry entry) {
        return head.book().next(entry, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
