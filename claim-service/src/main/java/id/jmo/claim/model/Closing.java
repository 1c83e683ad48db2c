package id.jmo.claim.model;

import id.jmo.claim.model.ClaimState.Cancelled;
import id.jmo.claim.model.ClaimState.Rejected;
import id.jmo.claim.model.ClaimTrigger.HoldLeft;
import java.util.List;

/** An ended claim publishes its end once more, so that the ledger releases what it still holds for it. */
final class Closing {

    private Closing() {}

    static Decision rejectedAgain(Claim claim, Rejected state, HoldLeft event, DecisionContext context) {
        return new Decision.Moved(claim, List.of(new ClaimFact.Rejected(claim.id(), claim.member(), state.reasons())));
    }

    static Decision cancelledAgain(Claim claim, Cancelled state, HoldLeft event, DecisionContext context) {
        return new Decision.Moved(claim, List.of(new ClaimFact.Cancelled(claim.id(), claim.member())));
    }
}
