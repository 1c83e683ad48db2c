package id.jmo.claim.application;

import id.jmo.claim.model.ClaimTrigger;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.PayoutId;
import java.time.Instant;

/** Applies payout's result: the bank has paid, refused to pay, or returned the money. */
@UseCase
public class ApplyPayoutOutcome {

    private final MoveClaim moves;

    ApplyPayoutOutcome(MoveClaim moves) {
        this.moves = moves;
    }

    public void paid(ClaimId claim, PayoutId payout, Instant paidAt) {
        moves.applyEvent(claim, new ClaimTrigger.PayoutCompleted(payout, paidAt));
    }

    public void refused(ClaimId claim, PayoutId payout, String reason) {
        moves.applyEvent(claim, new ClaimTrigger.PayoutRefused(payout, reason));
    }

    public void returned(ClaimId claim, PayoutId payout, String reason) {
        moves.applyEvent(claim, new ClaimTrigger.PayoutReturned(payout, reason));
    }
}
