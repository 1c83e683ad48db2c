package id.jmo.complaint.model;

import id.jmo.complaint.model.ComplaintFact.About;
import id.jmo.complaint.model.ComplaintState.Answered;
import id.jmo.complaint.model.ComplaintState.AwaitingMember;
import id.jmo.complaint.model.ComplaintState.Closed;
import id.jmo.complaint.model.ComplaintTrigger.LimitPassed;
import id.jmo.complaint.model.ComplaintTrigger.NoWordFromMember;
import id.jmo.platform.caseclock.CaseClock;
import java.util.Optional;

/** What the clock does. A trigger that comes too early changes nothing. */
final class Limits {

    private Limits() {}

    /** The case comes to a supervisor, once for each limit. */
    static Decision escalate(Complaint complaint, ComplaintState state, LimitPassed trigger, DecisionContext context) {
        boolean due = complaint.clock().isOverdue(context.now(), context.calendar());
        if (!due || complaint.escalatedAt().isPresent()) {
            return new Decision.Ignored();
        }
        return Decision.Moved.to(
                complaint.escalated(Optional.of(context.now())).in(state, Milestone.ESCALATED, context));
    }

    static Decision closeUnreplied(
            Complaint complaint, AwaitingMember state, NoWordFromMember trigger, DecisionContext context) {
        return close(complaint, state.reply(), new Closed(false), context);
    }

    static Decision closeAnswered(
            Complaint complaint, Answered state, NoWordFromMember trigger, DecisionContext context) {
        return close(complaint, state.objection(), new Closed(true), context);
    }

    private static Decision close(Complaint complaint, CaseClock silence, Closed next, DecisionContext context) {
        if (!silence.isOverdue(context.now(), context.calendar())) {
            return new Decision.Ignored();
        }
        Complaint closed = complaint.in(next, Milestone.CLOSED, context);
        return Decision.Moved.to(closed, new ComplaintFact.Closed(About.of(closed)));
    }
}
