package id.jmo.accident.model;

import id.jmo.accident.model.AccidentState.AwaitingSecondOfficer;
import id.jmo.accident.model.AccidentState.InReview;
import id.jmo.accident.model.AccidentTrigger.OfficerApproves;
import id.jmo.accident.model.AccidentTrigger.OfficerGuarantees;
import id.jmo.accident.model.AccidentTrigger.OfficerRefuses;
import id.jmo.accident.model.benefit.ContradictoryFacts;
import java.util.List;

/** What officers decide. Above an amount two of them must agree (four eyes). */
final class Review {

    /** The reason code of every officer's refusal; the note has the officer's own words. */
    static final String REFUSED_BY_OFFICER = "REFUSED_BY_OFFICER";

    private Review() {}

    static Decision approve(Accident accident, InReview state, OfficerApproves command, DecisionContext context) {
        if (accident.hasReportRecordedBy(command.officer())) {
            return new Decision.RecorderMustNotApprove();
        }
        List<String> missing = command.findings().missing();
        if (!missing.isEmpty()) {
            return new Decision.NotCovered(missing);
        }
        Award award;
        try {
            award = Approval.awardOf(accident, context);
        } catch (ContradictoryFacts contradiction) {
            return new Decision.FactsContradict(contradiction.faults());
        }
        return Approval.obstacle(accident, award).orElseGet(() -> approve(accident, award, command, context));
    }

    private static Decision approve(Accident accident, Award award, OfficerApproves command, DecisionContext context) {
        Accident recorded = accident.withDecision(approved(command, context));
        String officer = command.officer().id();
        if (!context.rules().fourEyes().neededFor(award, Approval.ownerOf(accident))) {
            return Approval.approve(recorded, award, officer, context);
        }
        return new Decision.Moved(
                recorded.in(new AwaitingSecondOfficer(award, officer, command.reason()), context)
                        .withMilestone(Milestone.FIRST_OFFICER_APPROVED, context.now()),
                List.of());
    }

    /** The second officer approves what the first one saw, not what the tables give by now. */
    static Decision approveAsSecond(
            Accident accident, AwaitingSecondOfficer state, OfficerApproves command, DecisionContext context) {
        if (command.officer().id().equals(state.firstOfficer())) {
            return new Decision.SecondOfficerMustDiffer();
        }
        if (accident.hasReportRecordedBy(command.officer())) {
            return new Decision.RecorderMustNotApprove();
        }
        List<String> missing = command.findings().missing();
        if (!missing.isEmpty()) {
            return new Decision.NotCovered(missing);
        }
        return Approval.obstacle(accident, state.award())
                .orElseGet(() -> Approval.approve(
                        accident.withDecision(approved(command, context)),
                        state.award(),
                        command.officer().id(),
                        context));
    }

    /** One officer is enough to refuse, at any time before the approval. */
    static Decision refuse(Accident accident, AccidentState state, OfficerRefuses command, DecisionContext context) {
        List<String> reasons = List.of(REFUSED_BY_OFFICER);
        return new Decision.Moved(
                accident.withDecision(new OfficerDecision(
                                command.officer().id(),
                                OfficerDecision.Action.REFUSED,
                                command.reason(),
                                context.now()))
                        .in(new AccidentState.Rejected(reasons, command.reason()), context)
                        .withMilestone(Milestone.REJECTED, context.now(), reasons, command.reason()),
                List.of(new AccidentFact.Rejected(accident.subject(), reasons)));
    }

    static Decision guarantee(
            Accident accident, AccidentState state, OfficerGuarantees command, DecisionContext context) {
        return new Decision.Moved(
                accident.withGuarantee(command.guarantee()).withMilestone(Milestone.GUARANTEE_ISSUED, context.now()),
                List.of());
    }

    private static OfficerDecision approved(OfficerApproves command, DecisionContext context) {
        return new OfficerDecision(
                command.officer().id(), OfficerDecision.Action.APPROVED, command.reason(), context.now());
    }
}
