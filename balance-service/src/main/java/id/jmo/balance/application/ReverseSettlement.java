package id.jmo.balance.application;

import id.jmo.balance.model.Bookings;
import id.jmo.balance.model.Cause;
import id.jmo.balance.model.Entry;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;

/** The money of a payout came back: if it was settled, it is set aside for its cause again; if not, it never will be. */
@UseCase
public class ReverseSettlement {

    private final CauseBookings bookings;

    ReverseSettlement(CauseBookings bookings) {
        this.bookings = bookings;
    }

    public void payoutReturned(MemberId member, Cause cause, PayoutId payout) {
        bookings.bookOnce(member, cause, Entry.reverseId(payout), book -> Bookings.payoutReturned(book, cause, payout));
    }
}
