package id.jmo.claim.model;

import id.jmo.claim.model.ClaimState.AwaitingSecondOfficer;
import id.jmo.claim.model.ClaimState.InReview;
import id.jmo.claim.model.ClaimTrigger.OfficerApproves;
import id.jmo.claim.model.ClaimTrigger.OfficerRefuses;
import java.util.List;

/**
 * What officers decide where the identity verdict was unclear. Above an amount, and against a failed liveness, two of them
 * must agree (four eyes).
 */
final class Review {

    /** The reason code of every officer's refusal; the note has the officer's own words. */
    static final String REFUSED_BY_OFFICER = "REFUSED_BY_OFFICER";

    private Review() {}

    static Decision approve(Claim claim, InReview state, OfficerApproves command, DecisionContext context) {
        Claim recorded = claim.withDecision(command.recordedAt(context.now()));
        String officer = command.officer().id();
        if (!context.rules().fourEyes().neededFor(state.gross(), state.doubt())) {
            return Approval.approve(recorded, state.gross(), officer, context);
        }
        AwaitingSecondOfficer next = new AwaitingSecondOfficer(state.gross(), state.doubt(), officer, command.reason());
        return new Decision.Moved(
                recorded.in(next, context).withMilestone(Milestone.FIRST_OFFICER_APPROVED, context.now()), List.of());
    }

    static Decision approveAsSecond(
            Claim claim, AwaitingSecondOfficer state, OfficerApproves command, DecisionContext context) {
        if (command.officer().id().equals(state.firstOfficer())) {
            return new Decision.SecondOfficerMustDiffer();
        }
        Claim recorded = claim.withDecision(command.recordedAt(context.now()));
        return Approval.approve(recorded, state.gross(), command.officer().id(), context);
    }

    /** One officer is enough to refuse; that may be the one who approved first. */
    static Decision refuse(Claim claim, ClaimState state, OfficerRefuses command, DecisionContext context) {
        Claim recorded = claim.withDecision(command.recordedAt(context.now()));
        return Rejection.reject(recorded, List.of(REFUSED_BY_OFFICER), command.reason(), context);
    }
}
