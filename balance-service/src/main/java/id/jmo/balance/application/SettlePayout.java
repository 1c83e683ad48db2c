package id.jmo.balance.application;

import id.jmo.balance.model.Book;
import id.jmo.balance.model.Bookings;
import id.jmo.balance.model.Cause;
import id.jmo.balance.model.Entry;
import id.jmo.balance.model.Posting;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.util.Optional;
import java.util.function.Function;

/** The bank has paid: what was set aside leaves the ledger, net to the bank and tax to the tax office. */
@UseCase
public class SettlePayout {

    private final Ledger ledger;
    private final CauseBookings bookings;

    SettlePayout(Ledger ledger, CauseBookings bookings) {
        this.ledger = ledger;
        this.bookings = bookings;
    }

    /**
     * Settles the payout, or records it until it can be settled. The settlement of a payout that was settled before is
     * published again, because a claim may still wait for it.
     *
     * @param paid what reached the bank account
     * @throws id.jmo.balance.model.LedgerContradiction if it is not the net amount that was approved
     */
    public void payoutCompleted(MemberId member, Cause cause, PayoutId payout, Rupiah paid) {
        String settleId = Entry.settleId(payout);
        Function<Book, Optional<Entry>> settle = book -> Bookings.payoutCompleted(book, cause, payout, paid);
        if (bookings.tryBookOptimistically(member, cause, settleId, settle)) {
            return;
        }
        Optional<Posting> settled = ledger.find(member, settleId);
        if (settled.isPresent()) {
            ledger.republish(settled.get());
            bookings.bookDue(member, cause);
        } else {
            bookings.book(member, cause, settle);
        }
    }
}
