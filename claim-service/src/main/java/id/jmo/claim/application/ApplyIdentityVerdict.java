package id.jmo.claim.application;

import id.jmo.claim.model.ClaimTrigger;
import id.jmo.claim.model.Identity;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.ClaimId;
import java.util.List;

/** Applies biometric's verdict on the selfie. */
@UseCase
public class ApplyIdentityVerdict {

    private final MoveClaim moves;

    ApplyIdentityVerdict(MoveClaim moves) {
        this.moves = moves;
    }

    public void verified(ClaimId claim) {
        moves.applyEvent(claim, new ClaimTrigger.IdentityVerified());
    }

    public void refused(ClaimId claim, List<String> reasons) {
        moves.applyEvent(claim, new ClaimTrigger.IdentityRefused(reasons));
    }

    public void reviewNeeded(ClaimId claim, Identity.Unclear doubt) {
        moves.applyEvent(claim, new ClaimTrigger.IdentityReviewNeeded(doubt));
    }
}
