package id.jmo.balance.application;

import id.jmo.balance.model.Book;
import id.jmo.balance.model.Bookings;
import id.jmo.balance.model.Cause;
import id.jmo.balance.model.Entry;
import id.jmo.balance.model.Posting;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import java.util.Optional;
import java.util.function.Function;

/**
 * A claim was submitted: all that the member has available is held for it, or the hold is refused, or it waits for the
 * hold of another claim to end. For a claim that was submitted before, the answer is published again, because it may have
 * been lost.
 */
@UseCase
public class HoldBalance {

    private final Ledger ledger;
    private final CauseBookings bookings;

    HoldBalance(Ledger ledger, CauseBookings bookings) {
        this.ledger = ledger;
        this.bookings = bookings;
    }

    public void claimSubmitted(MemberId member, ClaimId claim) {
        String holdId = Entry.holdId(claim);
        Function<Book, Optional<Entry>> hold = book -> Bookings.hold(book, claim);
        if (bookings.tryBookOptimistically(member, new Cause.Claim(claim), holdId, hold)) {
            return;
        }
        Optional<Posting> answer = ledger.find(member, holdId);
        if (answer.isPresent()) {
            ledger.republish(answer.get());
            bookings.bookDue(member, new Cause.Claim(claim));
        } else {
            bookings.book(member, new Cause.Claim(claim), hold);
        }
    }
}
