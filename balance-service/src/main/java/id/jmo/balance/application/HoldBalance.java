package id.jmo.balance.application;

import id.jmo.balance.model.Book;
import id.jmo.balance.model.Bookings;
import id.jmo.balance.model.Entry;
import id.jmo.balance.model.Posting;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import java.util.Optional;
import java.util.function.Function;

/**
 * A claim was submitted: all that the member has available is held for it, or the hold is refused. For a claim that was
 * submitted before, the answer is published again, because it may have been lost.
 */
@UseCase
public class HoldBalance {

    private final Ledger ledger;
    private final ClaimBookings bookings;

    HoldBalance(Ledger ledger, ClaimBookings bookings) {
        this.ledger = ledger;
        this.bookings = bookings;
    }

    public void claimSubmitted(MemberId member, ClaimId claim) {
        String holdId = Entry.holdId(claim);
        Function<Book, Optional<Entry>> hold = book -> Optional.of(Bookings.hold(book, claim));
        if (bookings.tryBookOptimistically(member, claim, holdId, hold)) {
            return;
        }
        Optional<Posting> answer = ledger.find(holdId);
        if (answer.isPresent()) {
            ledger.republish(answer.get());
            bookings.bookDue(member, claim);
        } else {
            bookings.book(member, claim, hold);
        }
    }
}
