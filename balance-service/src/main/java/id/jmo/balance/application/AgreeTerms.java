package id.jmo.balance.application;

import id.jmo.balance.model.Bookings;
import id.jmo.balance.model.Cause;
import id.jmo.balance.model.Entry;
import id.jmo.balance.model.Terms;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import java.util.Optional;

/**
 * A claim was approved: the ledger records what it pays, for every payout that the claim may need, and settles a payout
 * that was completed before the approval was read.
 */
@UseCase
public class AgreeTerms {

    private final CauseBookings bookings;

    AgreeTerms(CauseBookings bookings) {
        this.bookings = bookings;
    }

    /**
     * Records the terms, and settles what waited for them.
     *
     * @throws id.jmo.balance.model.LedgerContradiction if the claim holds less than it is to pay
     */
    public void claimApproved(MemberId member, ClaimId claim, Terms terms) {
        bookings.bookOnce(
                member,
                new Cause.Claim(claim),
                Entry.termsId(claim),
                book -> Optional.of(Bookings.agree(book, claim, terms)));
    }
}
