package id.jmo.balance.application;

import id.jmo.balance.model.Bookings;
import id.jmo.balance.model.Entry;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;

/** The money of a payout came back: if it was settled, it is held for the claim again; if not, it never will be. */
@UseCase
public class ReverseSettlement {

    private final ClaimBookings bookings;

    ReverseSettlement(ClaimBookings bookings) {
        this.bookings = bookings;
    }

    public void payoutReturned(MemberId member, ClaimId claim, PayoutId payout) {
        bookings.bookOnce(member, claim, Entry.reverseId(payout), book -> Bookings.payoutReturned(book, claim, payout));
    }
}
