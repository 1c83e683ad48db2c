package id.jmo.claim.application;

import id.jmo.claim.model.ClaimTrigger;
import id.jmo.claim.model.Decision;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.ClaimId;
import java.util.Optional;

/** The member cancels the claim, which is possible until it is approved. */
@UseCase
public class CancelClaim {

    private final MoveClaim moves;

    CancelClaim(MoveClaim moves) {
        this.moves = moves;
    }

    /** @return empty if there is no such claim */
    public Optional<Decision> cancel(ClaimId claim) {
        return moves.move(claim, new ClaimTrigger.MemberCancels());
    }
}
