package id.jmo.complaint.model;

import id.jmo.complaint.model.ComplaintFact.About;
import id.jmo.complaint.model.ComplaintState.Answered;
import id.jmo.complaint.model.ComplaintState.AwaitingMember;
import id.jmo.complaint.model.ComplaintState.InWork;
import id.jmo.complaint.model.ComplaintState.Withdrawn;
import id.jmo.complaint.model.ComplaintTrigger.MemberReopens;
import id.jmo.complaint.model.ComplaintTrigger.MemberReplies;
import id.jmo.complaint.model.ComplaintTrigger.MemberWithdraws;
import id.jmo.platform.caseclock.CaseClock;
import java.util.Optional;

/** What the member does. */
final class MembersPart {

    private MembersPart() {}

    /** A word of the member while officers work on it; nothing waits for it. */
    static Decision add(Complaint complaint, ComplaintState state, MemberReplies command, DecisionContext context) {
        return complaint.conversation().isFull()
                ? new Decision.ConversationFull()
                : Decision.Moved.to(written(complaint, command, context));
    }

    /** The officers' limit runs on. */
    static Decision reply(Complaint complaint, AwaitingMember state, MemberReplies command, DecisionContext context) {
        return Decision.Moved.to(written(complaint, command, context)
                .withClock(complaint.clock().resume(context.now()))
                .in(new InWork(), Milestone.MEMBER_REPLIED, context));
    }

    /** The answer did not help: back to the same officer, with a new limit. */
    static Decision reopen(Complaint complaint, Answered state, MemberReopens command, DecisionContext context) {
        CaseClock answer =
                CaseClock.start(context.now(), complaint.matter().serviceLevel().answerWithin());
        Complaint reopened = complaint
                .withMessage(Conversation.Author.MEMBER, "", command.objection(), context)
                .withClock(answer)
                .escalated(Optional.empty())
                .in(new InWork(), Milestone.REOPENED, context);
        return Decision.Moved.to(
                reopened, new ComplaintFact.Reopened(About.of(reopened), Handling.dueOn(answer, context)));
    }

    static Decision withdraw(
            Complaint complaint, ComplaintState state, MemberWithdraws command, DecisionContext context) {
        Complaint withdrawn = complaint.in(new Withdrawn(), Milestone.WITHDRAWN, context);
        return Decision.Moved.to(withdrawn, new ComplaintFact.Withdrawn(About.of(withdrawn)));
    }

    private static Complaint written(Complaint complaint, MemberReplies command, DecisionContext context) {
        return complaint.withMessage(Conversation.Author.MEMBER, "", command.text(), context);
    }
}
