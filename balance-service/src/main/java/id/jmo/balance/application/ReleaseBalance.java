package id.jmo.balance.application;

import id.jmo.balance.model.Bookings;
import id.jmo.balance.model.Entry;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import java.util.Optional;

/** A claim was rejected or cancelled: what it held is available again. */
public final class ReleaseBalance {

    private final Bookkeeper bookkeeper;

    public ReleaseBalance(Bookkeeper bookkeeper) {
        this.bookkeeper = bookkeeper;
    }

    public void claimClosed(MemberId member, ClaimId claim) {
        if (bookkeeper.isBooked(member, Entry.releaseId(claim)) || bookkeeper.isBooked(member, Entry.closeId(claim))) {
            return;
        }
        bookkeeper.bookWithWhatFollows(member, claim, book -> Optional.of(Bookings.close(book, claim)));
    }
}
