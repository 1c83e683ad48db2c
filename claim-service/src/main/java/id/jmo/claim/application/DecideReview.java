package id.jmo.claim.application;

import id.jmo.claim.model.ClaimTrigger;
import id.jmo.claim.model.Decision;
import id.jmo.claim.model.Officer;
import id.jmo.platform.values.ClaimId;
import java.util.Optional;

/** An officer decides over a claim where the machine was not sure. */
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
     * @param reason in the officer's words; of a refusal the member reads it
     * @return nothing if there is no such claim
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
