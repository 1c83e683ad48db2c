package id.jmo.claim.model;

import id.jmo.claim.model.ClaimState.Paying;
import id.jmo.claim.model.ClaimState.Verifying;
import id.jmo.claim.model.ClaimTrigger.StepOverdue;
import java.util.List;

/**
 * What a claim does when its step takes too long: it is marked, once per step, and where that may help it repeats what
 * it last told. Those who hear a fact again do nothing twice, since a hold is named after its claim, a verdict after its
 * verification, a transfer after its payout; they give their answer again, in case it was lost. Where a person must act,
 * repeating helps nobody.
 */
final class Lateness {

    private Lateness() {}

    static Decision verifying(Claim claim, Verifying state, StepOverdue event, Circumstances given) {
        return mark(claim, List.of(Submission.factOf(claim)), given);
    }

    static Decision paying(Claim claim, Paying state, StepOverdue event, Circumstances given) {
        Payment payment = state.payment();
        ClaimFact again =
                payment.attempt() == 1 ? Approval.factOf(claim, payment) : PayingOut.correctionOf(claim, payment);
        return mark(claim, List.of(again), given);
    }

    static Decision waiting(Claim claim, ClaimState state, StepOverdue event, Circumstances given) {
        return mark(claim, List.of(), given);
    }

    private static Decision mark(Claim claim, List<ClaimFact> again, Circumstances given) {
        boolean newlyLate = claim.clock()
                .filter(clock -> clock.isOverdue(given.now()) && clock.markedLateAt() == null)
                .isPresent();
        return newlyLate ? new Decision.Moved(claim.markedLate(given.now()), again) : new Decision.NothingNew();
    }
}
