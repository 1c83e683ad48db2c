package id.jmo.accident.application;

import id.jmo.accident.model.AccidentTrigger;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.PayoutId;
import java.time.Instant;

/** Applies what became of an ordered payment: payout's results, and the settlement in balance's ledger. */
@UseCase
public class ApplyPayoutOutcome {

    private final MoveAccident moves;

    ApplyPayoutOutcome(MoveAccident moves) {
        this.moves = moves;
    }

    public void paid(AccidentId accident, PayoutId payout, Instant paidAt) {
        moves.applyEvent(accident, new AccidentTrigger.PayoutCompleted(payout, paidAt));
    }

    public void refused(AccidentId accident, PayoutId payout, String reason) {
        moves.applyEvent(accident, new AccidentTrigger.PayoutRefused(payout, reason));
    }

    public void returned(AccidentId accident, PayoutId payout, String reason) {
        moves.applyEvent(accident, new AccidentTrigger.PayoutReturned(payout, reason));
    }

    public void settled(AccidentId accident, PayoutId payout) {
        moves.applyEvent(accident, new AccidentTrigger.BenefitSettled(payout));
    }
}
