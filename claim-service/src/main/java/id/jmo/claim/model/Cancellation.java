package id.jmo.claim.model;

import id.jmo.claim.model.ClaimTrigger.MemberCancels;
import java.util.List;

/** Dibatalkan: the member takes the claim back. Possible until the approval; afterwards the order to pay is out. */
final class Cancellation {

    private Cancellation() {}

    static Decision cancel(Claim claim, ClaimState state, MemberCancels command, DecisionContext context) {
        return new Decision.Moved(
                claim.in(new ClaimState.Cancelled(), context).withMilestone(Milestone.CLAIM_CANCELLED, context.now()),
                List.of(new ClaimFact.Cancelled(claim.id(), claim.member())));
    }
}
