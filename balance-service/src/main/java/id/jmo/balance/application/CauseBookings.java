package id.jmo.balance.application;

import id.jmo.balance.application.Heads.Head;
import id.jmo.balance.application.Ledger.Booking;
import id.jmo.balance.application.Ledger.Outcome;
import id.jmo.balance.model.Book;
import id.jmo.balance.model.Bookings;
import id.jmo.balance.model.Cause;
import id.jmo.balance.model.Entry;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import java.util.Optional;
import java.util.function.Function;

/**
 * Carries the bookings of a claim or accident forward: each command books an entry and then every entry that has become
 * due by it, such as the settlement of a payout that was made before its approval was read, or the hold of a claim that
 * waited for another.
 */
@UseCase
class CauseBookings {

    private final Ledger ledger;

    CauseBookings(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Books what the decision gives, unless this entry is booked already; and what is due. */
    void bookOnce(MemberId member, Cause cause, String entryId, Function<Book, Optional<Entry>> decision) {
        if (tryBookOptimistically(member, cause, entryId, decision)) {
            return;
        }
        if (ledger.find(member, entryId).isPresent()) {
            bookDue(member, cause);
        } else {
            book(member, cause, decision);
        }
    }

    /**
     * As {@link #bookOnce}, if it can be done without reading.
     *
     * @return false if nothing was booked, which says nothing about the entry
     */
    boolean tryBookOptimistically(
            MemberId member, Cause cause, String entryId, Function<Book, Optional<Entry>> decision) {
        Optional<Head> booked = ledger.tryBookOptimistically(member, entryId, decision);
        booked.ifPresent(head -> bookDue(head, cause));
        return booked.isPresent();
    }

    /** Books what the decision gives for the current book, and what is due. */
    void book(MemberId member, Cause cause, Function<Book, Optional<Entry>> decision) {
        bookDue(ledger.book(ledger.rollForward(member), decision).head(), cause);
    }

    /** Books what is due. */
    void bookDue(MemberId member, Cause cause) {
        bookDue(ledger.rollForward(member), cause);
    }

    /** Whoever writes into the book meanwhile sees what is in it, and books what becomes due by that. */
    private void bookDue(Head known, Cause cause) {
        Booking booking = new Booking(Outcome.BOOKED, known);
        while (booking.outcome() == Outcome.BOOKED) {
            // One entry may make the next one due.
            booking = ledger.book(booking.head(), book -> Bookings.due(book, cause));
        }
    }
}
