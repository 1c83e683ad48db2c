package id.jmo.claim.model;

import id.jmo.claim.model.ClaimState.Parked;
import id.jmo.claim.model.ClaimState.Paying;
import id.jmo.claim.model.ClaimState.Returned;
import id.jmo.claim.model.ClaimState.Settling;
import id.jmo.claim.model.ClaimState.Verifying;
import id.jmo.claim.model.ClaimTrigger.StepOverdue;
import java.util.List;

/**
 * What a claim does when its step is overdue: it is marked as late, once per step, and where that may help it publishes
 * its last event again. Consumers are idempotent (a hold has the id of its claim, a verdict of its verification, a
 * transfer of its payout) and answer again, in case their answer was lost. Where a person must act, nothing is repeated; a claim
 * that waits for its member is parked instead.
 */
final class Lateness {

    private Lateness() {}

    static Decision verifying(Claim claim, Verifying state, StepOverdue event, DecisionContext context) {
        return mark(claim, List.of(Submission.factOf(claim)), context);
    }

    static Decision paying(Claim claim, Paying state, StepOverdue event, DecisionContext context) {
        return mark(claim, List.of(orderOf(claim, state.payment())), context);
    }

    /** The order again: payout-service answers with the payment, and on that the ledger with the settlement. */
    static Decision settling(Claim claim, Settling state, StepOverdue event, DecisionContext context) {
        return mark(claim, List.of(orderOf(claim, state.payment())), context);
    }

    static Decision waiting(Claim claim, ClaimState state, StepOverdue event, DecisionContext context) {
        return mark(claim, List.of(), context);
    }

    /** Only the member can go on, and may at any time: the claim is no longer late, and the member is reminded. */
    static Decision park(Claim claim, Returned state, StepOverdue event, DecisionContext context) {
        if (claim.clock().filter(clock -> clock.isOverdue(context.now())).isEmpty()) {
            return new Decision.Ignored();
        }
        Payment payment = state.payment();
        return new Decision.Moved(
                claim.in(new Parked(payment, state.reason()), context),
                List.of(new ClaimFact.Parked(claim.id(), claim.member(), payment.payout(), state.reason())));
    }

    private static ClaimFact orderOf(Claim claim, Payment payment) {
        return payment.attempt() == 1 ? Approval.factOf(claim, payment) : PayingOut.correctionOf(claim, payment);
    }

    private static Decision mark(Claim claim, List<ClaimFact> again, DecisionContext context) {
        boolean newlyLate = claim.clock()
                .filter(clock -> clock.isOverdue(context.now()) && clock.markedLateAt() == null)
                .isPresent();
        return newlyLate ? new Decision.Moved(claim.markedLate(context.now()), again) : new Decision.Ignored();
    }
}
