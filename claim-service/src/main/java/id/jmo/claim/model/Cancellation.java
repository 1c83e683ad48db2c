package id.jmo.claim.model;

import id.jmo.claim.model.ClaimTrigger.MemberCancels;
import java.util.List;

/** Dibatalkan: the member takes the claim back. Possible until the approval; afterwards the order to pay is out. */
final class Cancellation {

    private Cancellation() {}

    static Decision cancel(Claim claim, ClaimState state, MemberCancels command, Circumstances given) {
        return new Decision.Moved(
                claim.in(new ClaimState.Cancelled(), given).telling(Milestone.CLAIM_CANCELLED, given.now()),
                List.of(new ClaimFact.Cancelled(claim.id(), claim.member())));
    }
}
