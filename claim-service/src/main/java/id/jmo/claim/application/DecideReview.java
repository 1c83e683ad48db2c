package id.jmo.claim.application;

import id.jmo.claim.model.ClaimTrigger;
import id.jmo.claim.model.Decision;
import id.jmo.claim.model.Officer;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.ClaimId;
import java.util.Optional;

/** An officer approves or refuses a claim whose identity verdict was unclear. */
@UseCase
public class DecideReview {

    /** What the officer decides. */
    public enum Verdict {
        APPROVE,
        REFUSE
    }

    private final MoveClaim moves;

    DecideReview(MoveClaim moves) {
        this.moves = moves;
    }

    /**
     * @param reason in the officer's words; kept with the claim, and shown to the member if it is a refusal
     * @return empty if there is no such claim
     */
    public Optional<Decision> decide(ClaimId claim, Officer officer, Verdict verdict, String reason) {
        return moves.move(
                claim,
                switch (verdict) {
                    case APPROVE -> new ClaimTrigger.OfficerApproves(officer, reason);
                    case REFUSE -> new ClaimTrigger.OfficerRefuses(officer, reason);
                });
    }
}
