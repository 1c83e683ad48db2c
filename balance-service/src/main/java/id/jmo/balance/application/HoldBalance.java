package id.jmo.balance.application;

import id.jmo.balance.model.Book;
import id.jmo.balance.model.Bookings;
import id.jmo.balance.model.Entry;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import java.util.Optional;
import java.util.function.Function;

/**
 * A claim was submitted: all that the member has available is held for it, or the hold is refused. A claim that asks
 * again has not heard the answer, and is told it again.
 */
public final class HoldBalance {

    private final Bookkeeper bookkeeper;

    public HoldBalance(Bookkeeper bookkeeper) {
        this.bookkeeper = bookkeeper;
    }

    public void claimSubmitted(MemberId member, ClaimId claim) {
        Function<Book, Optional<Entry>> hold = book -> Optional.of(Bookings.hold(book, claim));
        if (bookkeeper.bookAtOnceWithWhatFollows(member, claim, Entry.holdId(claim), hold)) {
            return;
        }
        if (bookkeeper.isBookedAndToldAgain(member, Entry.holdId(claim))) {
            bookkeeper.bookWhatIsDue(member, claim);
        } else {
            bookkeeper.bookWithWhatFollows(member, claim, hold);
        }
    }
}
