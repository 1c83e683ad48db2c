package id.jmo.claim.model;

import id.jmo.claim.model.ClaimTrigger.MemberCancels;
import java.util.List;

/** Dibatalkan: the member cancels the claim. Possible until the approval, which orders the payment. */
final class Cancellation {

    private Cancellation() {}

    static Decision cancel(Claim claim, ClaimState state, MemberCancels command, DecisionContext context) {
        return new Decision.Moved(
                claim.in(new ClaimState.Cancelled(), context).withMilestone(Milestone.CLAIM_CANCELLED, context.now()),
                List.of(new ClaimFact.Cancelled(claim.id(), claim.member())));
    }
}
