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

    static Decision paid(Claim claim, Paying state, PayoutCompleted event, Circumstances given) {
        return new Decision.Moved(
                claim.in(new Settling(state.payment(), event.paidAt()), given)
                        .telling(Milestone.MONEY_TRANSFERRED, event.paidAt()),
                List.of());
    }

    /** The ledger's word may overtake the bank's: they come on two topics. Settled means paid. */
    static Decision settledBeforePaidWasHeard(Claim claim, Paying state, BalanceSettled event, Circumstances given) {
        return complete(claim.telling(Milestone.MONEY_TRANSFERRED, given.now()), state.payment(), given);
    }

    static Decision settled(Claim claim, Settling state, BalanceSettled event, Circumstances given) {
        return complete(claim, state.payment(), given);
    }

    static Decision refusedByBank(Claim claim, Paying state, PayoutRefused event, Circumstances given) {
        return giveBack(claim, state.payment(), event.reason(), given);
    }

    /** The bank sends money back when it will: before the settlement, after it, days after the completion. */
    static Decision returned(Claim claim, ClaimState state, PayoutReturned event, Circumstances given) {
        Payment payment = state.latestPayment()
                .orElseThrow(() -> new IllegalArgumentException("Nothing was paid in " + state.getClass()));
        return giveBack(claim, payment, event.reason(), given);
    }

    /** The claim goes on where it stood, with another account, another order to pay and a promise from today. */
    static Decision correctAccount(Claim claim, Returned state, MemberCorrectsAccount command, Circumstances given) {
        Payment again = state.payment().again(given.nextPayout());
        Claim corrected = claim.payableTo(
                        command.account(), given.rules().promise().payBy(given.now()))
                .in(new Paying(again), given)
                .telling(Milestone.ACCOUNT_CORRECTED, given.now());
        return new Decision.Moved(corrected, List.of(correctionOf(corrected, again)));
    }

    static ClaimFact correctionOf(Claim claim, Payment again) {
        return new ClaimFact.PayoutAccountCorrected(claim.id(), claim.member(), again, claim.account(), claim.payBy());
    }

    private static Decision complete(Claim claim, Payment payment, Circumstances given) {
        Claim completed =
                claim.in(new Completed(payment, given.now()), given).telling(Milestone.CLAIM_COMPLETED, given.now());
        return new Decision.Moved(
                completed,
                List.of(new ClaimFact.Completed(
                        claim.id(), claim.member(), payment.amounts().net(), given.now(), claim.account())));
    }

    private static Decision giveBack(Claim claim, Payment payment, String reason, Circumstances given) {
        return new Decision.Moved(
                claim.in(new Returned(payment, reason), given)
                        .telling(Milestone.MONEY_RETURNED, given.now(), List.of(reason), null),
                List.of(new ClaimFact.Returned(claim.id(), claim.member(), payment.payout(), reason)));
    }
}
