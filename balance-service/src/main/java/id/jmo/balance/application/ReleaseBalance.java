package id.jmo.balance.application;

import id.jmo.balance.model.Bookings;
import id.jmo.balance.model.Cause;
import id.jmo.balance.model.Entry;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import java.util.Optional;

/** A claim was rejected or cancelled: what it held is available again. */
@UseCase
public class ReleaseBalance {

    private final Ledger ledger;
    private final CauseBookings bookings;

    ReleaseBalance(Ledger ledger, CauseBookings bookings) {
        this.ledger = ledger;
        this.bookings = bookings;
    }

    public void claimClosed(MemberId member, ClaimId claim) {
        boolean closed = ledger.find(member, Entry.releaseId(claim)).isPresent()
                || ledger.find(member, Entry.closeId(claim)).isPresent();
        if (closed) {
            bookings.bookDue(member, new Cause.Claim(claim));
        } else {
            bookings.book(member, new Cause.Claim(claim), book -> Optional.of(Bookings.close(book, claim)));
        }
    }
}
