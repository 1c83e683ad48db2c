package id.jmo.balance.application;

import id.jmo.balance.model.Bookings;
import id.jmo.balance.model.Cause;
import id.jmo.balance.model.Entry;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;

/** The bank has paid: what was set aside leaves the ledger, net to the bank and tax to the tax office. */
@UseCase
public class SettlePayout {

    private final CauseBookings bookings;

    SettlePayout(CauseBookings bookings) {
        this.bookings = bookings;
    }

    /**
     * Settles the payout, or records it until it can be settled.
     *
     * @param paid what reached the bank account
     * @throws id.jmo.balance.model.LedgerContradiction if it is not the net amount that was approved
     */
    public void payoutCompleted(MemberId member, Cause cause, PayoutId payout, Rupiah paid) {
        bookings.bookOnce(
                member, cause, Entry.settleId(payout), book -> Bookings.payoutCompleted(book, cause, payout, paid));
    }
}
