package id.jmo.claim.model;

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

/** Pembayaran, Selesai and Retur: from the order to pay until the money is with the member, and the ways back. */
final class PayingOut {

    private PayingOut() {}

    static Decision paid(Claim claim, Paying state, PayoutCompleted event, Circumstances now) {
        return new Decision.Moved(
                claim.in(new Settling(state.payment(), event.paidAt()), now)
                        .telling(Milestone.MONEY_TRANSFERRED, event.paidAt()),
                List.of());
    }

    /** The ledger's word may overtake the bank's: they come on two topics. Settled means paid. */
    static Decision settledBeforePaidWasHeard(Claim claim, Paying state, BalanceSettled event, Circumstances now) {
        return complete(claim.telling(Milestone.MONEY_TRANSFERRED, now.now()), state.payment(), now);
    }

    static Decision settled(Claim claim, Settling state, BalanceSettled event, Circumstances now) {
        return complete(claim, state.payment(), now);
    }

    static Decision refusedByBank(Claim claim, Paying state, PayoutRefused event, Circumstances now) {
        return giveBack(claim, state.payment(), event.reason(), now);
    }

    /** The bank sends money back when it will: before the settlement, after it, days after the completion. */
    static Decision returned(Claim claim, ClaimState state, PayoutReturned event, Circumstances now) {
        Payment payment = state.latestPayment()
                .orElseThrow(() -> new IllegalArgumentException("Nothing was paid in " + state.getClass()));
        return giveBack(claim, payment, event.reason(), now);
    }

    /** The claim goes on where it stood, with another account, another order to pay and a promise from today. */
    static Decision correctAccount(Claim claim, Returned state, MemberCorrectsAccount command, Circumstances now) {
        Payment again = state.payment().again(now.nextPayout());
        Claim corrected = claim.payableTo(
                        command.account(), now.rules().promise().payBy(now.now()))
                .in(new Paying(again), now)
                .telling(Milestone.ACCOUNT_CORRECTED, now.now());
        return new Decision.Moved(corrected, List.of(correctionOf(corrected, again)));
    }

    static ClaimFact correctionOf(Claim claim, Payment again) {
        return new ClaimFact.PayoutAccountCorrected(claim.id(), claim.member(), again, claim.account(), claim.payBy());
    }

    private static Decision complete(Claim claim, Payment payment, Circumstances now) {
        Claim completed =
                claim.in(new Completed(payment, now.now()), now).telling(Milestone.CLAIM_COMPLETED, now.now());
        return new Decision.Moved(
                completed,
                List.of(new ClaimFact.Completed(
                        claim.id(), claim.member(), payment.amounts().net(), now.now(), claim.account())));
    }

    private static Decision giveBack(Claim claim, Payment payment, String reason, Circumstances now) {
        return new Decision.Moved(
                claim.in(new Returned(payment, reason), now)
                        .telling(Milestone.MONEY_RETURNED, now.now(), List.of(reason), null),
                List.of(new ClaimFact.Returned(claim.id(), claim.member(), payment.payout(), reason)));
    }
}
