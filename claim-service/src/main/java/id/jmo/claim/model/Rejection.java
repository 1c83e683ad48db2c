package id.jmo.claim.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ditolak: the claim ends without a payment, and the hold on the balance is released. */
final class Rejection {

    private Rejection() {}

    /** @param note the officer's reason, shown to the member */
    static Decision reject(Claim claim, List<String> reasons, @Nullable String note, DecisionContext context) {
        return new Decision.Moved(
                claim.in(new ClaimState.Rejected(reasons, note), context)
                        .withMilestone(Milestone.CLAIM_REJECTED, context.now(), reasons, note),
                List.of(new ClaimFact.Rejected(claim.id(), claim.member(), reasons)));
    }
}
