package id.jmo.accident.model;

import id.jmo.accident.model.AccidentState.AwaitingStageTwo;
import id.jmo.accident.model.AccidentState.Notified;
import id.jmo.accident.model.AccidentState.Paying;
import id.jmo.accident.model.AccidentTrigger.StepOverdue;
import java.util.List;

/**
 * What a case does when its step is overdue: it is marked as late, once per step. A late report is published, so that the
 * member learns what the employer owes; an order to pay is published again, in case its answer was lost.
 */
final class Lateness {

    private Lateness() {}

    static Decision stageOne(Accident accident, Notified state, StepOverdue event, DecisionContext context) {
        return report(accident, Milestone.STAGE_ONE_OVERDUE, context);
    }

    static Decision stageTwo(Accident accident, AwaitingStageTwo state, StepOverdue event, DecisionContext context) {
        return report(accident, Milestone.STAGE_TWO_OVERDUE, context);
    }

    static Decision paying(Accident accident, Paying state, StepOverdue event, DecisionContext context) {
        Payment payment = state.payment();
        AccidentFact again = payment.attempt() == 1
                ? Approval.orderOf(accident, payment)
                : PayingOut.correctionOf(accident, payment);
        return mark(accident, accident, List.of(again), context);
    }

    static Decision waiting(Accident accident, AccidentState state, StepOverdue event, DecisionContext context) {
        return mark(accident, accident, List.of(), context);
    }

    private static Decision report(Accident accident, Milestone milestone, DecisionContext context) {
        if (!accident.hasEmployer()) {
            return mark(accident, accident, List.of(), context);
        }
        StepClock clock = accident.clock().orElseThrow();
        return mark(
                accident,
                accident.withMilestone(milestone, context.now()),
                List.of(new AccidentFact.ReportOverdue(accident.subject(), clock.step(), clock.due())),
                context);
    }

    private static Decision mark(Accident before, Accident after, List<AccidentFact> facts, DecisionContext context) {
        boolean newlyLate = before.clock()
                .filter(clock -> clock.isOverdue(context.now()) && clock.markedLateAt() == null)
                .isPresent();
        return newlyLate ? new Decision.Moved(after.markedLate(context.now()), facts) : new Decision.Ignored();
    }
}
