package id.jmo.claim.application;

import id.jmo.claim.model.ClaimTrigger;
import id.jmo.claim.model.rules.PaymentRecord;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;

/** Applies the ledger's settlement: the claim completes, and its payment counts for the tax on the next one. */
@UseCase
public class CompleteClaim {

    private final Payments payments;
    private final MoveClaim moves;

    CompleteClaim(Payments payments, MoveClaim moves) {
        this.payments = payments;
        this.moves = moves;
    }

    /**
     * Records the payment before the claim completes, so that it counts as soon as the member may claim again.
     *
     * @param postedAt when the ledger booked the payment
     * @param sequence of the event of the member's savings
     */
    public void settled(
            ClaimId claim, MemberId member, PayoutId payout, Rupiah gross, Instant postedAt, long sequence) {
        payments.paid(member, payout, new PaymentRecord.Paid(Jakarta.dateOf(postedAt), gross), sequence);
        moves.applyEvent(claim, new ClaimTrigger.BalanceSettled(payout));
    }

    /** The money is back in the ledger. The claim itself moves on payout's event. */
    public void reversed(MemberId member, PayoutId payout, long sequence) {
        payments.cameBack(member, payout, sequence);
    }
}
