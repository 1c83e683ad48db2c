package id.jmo.accident.model;

import id.jmo.accident.model.AccidentState.Completed;
import id.jmo.accident.model.AccidentState.EmployerLiable;
import id.jmo.accident.model.AccidentState.Paying;
import id.jmo.accident.model.AccidentState.ReimbursementSought;
import id.jmo.accident.model.AccidentState.Returned;
import id.jmo.accident.model.AccidentState.Settling;
import id.jmo.accident.model.AccidentTrigger.AccountGiven;
import id.jmo.accident.model.AccidentTrigger.BenefitSettled;
import id.jmo.accident.model.AccidentTrigger.EmployerSeeksReimbursement;
import id.jmo.accident.model.AccidentTrigger.PayoutCompleted;
import id.jmo.accident.model.AccidentTrigger.PayoutRefused;
import id.jmo.accident.model.AccidentTrigger.PayoutReturned;
import java.util.List;

/** Pembayaran, Selesai and Retur: from the ordered payment until the money has arrived, and returns. */
final class PayingOut {

    private PayingOut() {}

    static Decision paid(Accident accident, Paying state, PayoutCompleted event, DecisionContext context) {
        return new Decision.Moved(
                accident.in(new Settling(state.payment(), event.paidAt()), context)
                        .withMilestone(Milestone.MONEY_TRANSFERRED, event.paidAt()),
                List.of());
    }

    /** The settlement may overtake the payout's event: they are on two topics. Settled means paid. */
    static Decision settledBeforePayoutEvent(
            Accident accident, Paying state, BenefitSettled event, DecisionContext context) {
        return complete(accident.withMilestone(Milestone.MONEY_TRANSFERRED, context.now()), state.payment(), context);
    }

    static Decision settled(Accident accident, Settling state, BenefitSettled event, DecisionContext context) {
        return complete(accident, state.payment(), context);
    }

    static Decision refusedByBank(Accident accident, Paying state, PayoutRefused event, DecisionContext context) {
        return awaitCorrection(accident, state.payment(), event.reason(), context);
    }

    /** The bank has paid what it had refused. A payment that was known before the money came back is an old event. */
    static Decision paidAfterAll(Accident accident, Returned state, PayoutCompleted event, DecisionContext context) {
        if (accident.timeline().containsSinceLatestPayment(Milestone.MONEY_TRANSFERRED)) {
            return new Decision.Ignored();
        }
        return new Decision.Moved(
                accident.in(new Settling(state.payment(), event.paidAt()), context)
                        .withMilestone(Milestone.MONEY_TRANSFERRED, context.now()),
                List.of());
    }

    /** As {@link #paidAfterAll}, when the settlement overtakes the payout's event. */
    static Decision settledAfterAll(Accident accident, Returned state, BenefitSettled event, DecisionContext context) {
        if (accident.timeline().containsSinceLatestPayment(Milestone.MONEY_TRANSFERRED)) {
            return new Decision.Ignored();
        }
        return complete(accident.withMilestone(Milestone.MONEY_TRANSFERRED, context.now()), state.payment(), context);
    }

    /** The bank may return money at any time: before the settlement, after it, days after the completion. */
    static Decision returned(Accident accident, AccidentState state, PayoutReturned event, DecisionContext context) {
        Payment payment = state.latestPayment()
                .orElseThrow(() -> new IllegalArgumentException("Nothing was paid in " + state.getClass()));
        return awaitCorrection(accident, payment, event.reason(), context);
    }

    /**
     * Before the approval. The member learns of an account that was given in their name; after a death nobody speaks in it any more.
     */
    static Decision keepAccount(Accident accident, AccidentState state, AccountGiven command, DecisionContext context) {
        if (accident.hasDied() && command.account().owner() == PayoutAccount.Owner.MEMBER) {
            return new Decision.AccountMissing(PayoutAccount.Owner.HEIR);
        }
        boolean byMember = command.officer() == null;
        boolean known = accident.account().filter(command.account()::isSameAs).isPresent();
        return new Decision.Moved(
                accident.payableTo(command.account()),
                byMember && !known
                        ? List.of(new AccidentFact.PayoutAccountGiven(accident.subject(), context.now()))
                        : List.of());
    }

    /** Paid again: another account, a new payment. An officer who approved the payment does not redirect it. */
    static Decision correctAccount(Accident accident, Returned state, AccountGiven command, DecisionContext context) {
        PayoutAccount.Owner owner = Approval.ownerOf(accident);
        if (command.account().owner() != owner) {
            return new Decision.AccountMissing(owner);
        }
        if (state.payment().approvedBy().equals(command.officer())) {
            return new Decision.SecondOfficerMustDiffer();
        }
        Payment again = state.payment().again(context.nextPayout());
        Accident corrected = accident.payableTo(command.account())
                .in(new Paying(again), context)
                .withMilestone(Milestone.ACCOUNT_CORRECTED, context.now());
        return new Decision.Moved(corrected, List.of(correctionOf(corrected, again)));
    }

    static AccidentFact correctionOf(Accident accident, Payment again) {
        return new AccidentFact.PayoutAccountCorrected(
                accident.subject(), again, accident.account().orElseThrow());
    }

    static Decision seekReimbursement(
            Accident accident, EmployerLiable state, EmployerSeeksReimbursement command, DecisionContext context) {
        return new Decision.Moved(
                accident.in(new ReimbursementSought(state.award(), context.now()), context)
                        .withMilestone(Milestone.REIMBURSEMENT_SOUGHT, context.now()),
                List.of());
    }

    private static Decision complete(Accident accident, Payment payment, DecisionContext context) {
        return new Decision.Moved(
                accident.in(new Completed(payment, context.now()), context)
                        .withMilestone(Milestone.COMPLETED, context.now()),
                List.of(new AccidentFact.Completed(
                        accident.subject(), payment.award().total(), context.now())));
    }

    private static Decision awaitCorrection(
            Accident accident, Payment payment, String reason, DecisionContext context) {
        return new Decision.Moved(
                accident.in(new Returned(payment, reason), context)
                        .withMilestone(Milestone.MONEY_RETURNED, context.now(), List.of(reason), null),
                List.of(new AccidentFact.Returned(accident.subject(), payment.payout(), reason)));
    }
}
