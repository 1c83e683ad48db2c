package id.jmo.claim.application;

import id.jmo.claim.model.ClaimTrigger;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Rupiah;

/** Applies balance's result: the money is held for the claim, or the hold is refused. */
@UseCase
public class ApplyHoldOutcome {

    private final MoveClaim moves;

    ApplyHoldOutcome(MoveClaim moves) {
        this.moves = moves;
    }

    public void held(ClaimId claim, Rupiah amount) {
        moves.applyEvent(claim, new ClaimTrigger.BalanceHeld(amount));
    }

    public void refused(ClaimId claim, String reason) {
        moves.applyEvent(claim, new ClaimTrigger.HoldRefused(reason));
    }
}
