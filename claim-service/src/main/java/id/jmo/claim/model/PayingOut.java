package id.jmo.claim.model;

import id.jmo.claim.model.ClaimState.AwaitingCorrection;
import id.jmo.claim.model.ClaimState.Completed;
import id.jmo.claim.model.ClaimState.Paying;
import id.jmo.claim.model.ClaimState.Returned;
import id.jmo.claim.model.ClaimState.Settling;
import id.jmo.claim.model.ClaimTrigger.BalanceSettled;
import id.jmo.claim.model.ClaimTrigger.MemberCorrectsAccount;
import id.jmo.claim.model.ClaimTrigger.PayoutCompleted;
import id.jmo.claim.model.ClaimTrigger.PayoutRefused;
import id.jmo.claim.model.ClaimTrigger.PayoutReturned;
import java.util.List;

/** Pembayaran, Selesai and Retur: from the ordered payment until the money is with the member, and returns. */
final class PayingOut {

    private PayingOut() {}

    static Decision paid(Claim claim, Paying state, PayoutCompleted event, DecisionContext context) {
        return new Decision.Moved(
                claim.in(new Settling(state.payment(), event.paidAt()), context)
                        .withMilestone(Milestone.MONEY_TRANSFERRED, event.paidAt()),
                List.of());
    }

    /** BalanceSettled may overtake PayoutCompleted: they are on two topics. Settled means paid. */
    static Decision settledBeforePayoutEvent(Claim claim, Paying state, BalanceSettled event, DecisionContext context) {
        return complete(claim.withMilestone(Milestone.MONEY_TRANSFERRED, context.now()), state.payment(), context);
    }

    static Decision settled(Claim claim, Settling state, BalanceSettled event, DecisionContext context) {
        return complete(claim, state.payment(), context);
    }

    static Decision refusedByBank(Claim claim, Paying state, PayoutRefused event, DecisionContext context) {
        return awaitCorrection(claim, state.payment(), event.reason(), context);
    }

    /** The bank has paid what it had refused. A payment that was known before the money came back is an old event. */
    static Decision paidAfterAll(
            Claim claim, AwaitingCorrection state, PayoutCompleted event, DecisionContext context) {
        if (claim.timeline().containsSinceLatestPayment(Milestone.MONEY_TRANSFERRED)) {
            return new Decision.Ignored();
        }
        return new Decision.Moved(
                claim.in(new Settling(state.payment(), event.paidAt()), context)
                        .withMilestone(Milestone.MONEY_TRANSFERRED, context.now()),
                List.of());
    }

    /** As {@link #paidAfterAll}, when the settlement overtakes the payout's event. */
    static Decision settledAfterAll(
            Claim claim, AwaitingCorrection state, BalanceSettled event, DecisionContext context) {
        if (claim.timeline().containsSinceLatestPayment(Milestone.MONEY_TRANSFERRED)) {
            return new Decision.Ignored();
        }
        return complete(claim.withMilestone(Milestone.MONEY_TRANSFERRED, context.now()), state.payment(), context);
    }

    /** The bank may return money at any time: before the settlement, after it, days after the completion. */
    static Decision returned(Claim claim, ClaimState state, PayoutReturned event, DecisionContext context) {
        Payment payment = state.latestPayment()
                .orElseThrow(() -> new IllegalArgumentException("Nothing was paid in " + state.getClass()));
        return awaitCorrection(claim, payment, event.reason(), context);
    }

    /** The claim is paid again: another account, a new payment, a deadline from today. */
    static Decision correctAccount(
            Claim claim, AwaitingCorrection state, MemberCorrectsAccount command, DecisionContext context) {
        Payment again = state.payment().again(context.nextPayout());
        Claim corrected = claim.payableTo(
                        command.account(), context.rules().sameDayDeadline().payBy(context.now()))
                .in(new Paying(again), context)
                .withMilestone(Milestone.ACCOUNT_CORRECTED, context.now());
        return new Decision.Moved(corrected, List.of(correctionOf(corrected, again)));
    }

    static ClaimFact correctionOf(Claim claim, Payment again) {
        return new ClaimFact.PayoutAccountCorrected(claim.id(), claim.member(), again, claim.account(), claim.payBy());
    }

    private static Decision complete(Claim claim, Payment payment, DecisionContext context) {
        Claim completed = claim.in(new Completed(payment, context.now()), context)
                .withMilestone(Milestone.CLAIM_COMPLETED, context.now());
        return new Decision.Moved(
                completed,
                List.of(new ClaimFact.Completed(
                        claim.id(), claim.member(), payment.amounts().net(), context.now(), claim.account())));
    }

    private static Decision awaitCorrection(Claim claim, Payment payment, String reason, DecisionContext context) {
        return new Decision.Moved(
                claim.in(new Returned(payment, reason), context)
                        .withMilestone(Milestone.MONEY_RETURNED, context.now(), List.of(reason), null),
                List.of(new ClaimFact.Returned(claim.id(), claim.member(), payment.payout(), reason)));
    }
}
