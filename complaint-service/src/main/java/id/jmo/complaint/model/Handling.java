package id.jmo.complaint.model;

import id.jmo.complaint.model.ComplaintFact.About;
import id.jmo.complaint.model.ComplaintState.Answered;
import id.jmo.complaint.model.ComplaintState.AwaitingMember;
import id.jmo.complaint.model.ComplaintState.InWork;
import id.jmo.complaint.model.ComplaintState.Merged;
import id.jmo.complaint.model.ComplaintState.Rejected;
import id.jmo.complaint.model.ComplaintState.Submitted;
import id.jmo.complaint.model.ComplaintState.Verified;
import id.jmo.complaint.model.ComplaintTrigger.OfficerAnswers;
import id.jmo.complaint.model.ComplaintTrigger.OfficerAsksMember;
import id.jmo.complaint.model.ComplaintTrigger.OfficerMerges;
import id.jmo.complaint.model.ComplaintTrigger.OfficerRejects;
import id.jmo.complaint.model.ComplaintTrigger.OfficerStartsWork;
import id.jmo.complaint.model.ComplaintTrigger.OfficerVerifies;
import id.jmo.complaint.model.correction.CorrectionRequest;
import id.jmo.platform.caseclock.CaseClock;
import id.jmo.platform.values.Confidential;
import java.time.LocalDate;
import java.util.Optional;

/** What the officer of the case does. */
final class Handling {

    private Handling() {}

    /** From here on the limit for the answer runs. */
    static Decision verify(Complaint complaint, Submitted state, OfficerVerifies command, DecisionContext context) {
        CaseClock answer =
                CaseClock.start(context.now(), complaint.matter().serviceLevel().answerWithin());
        Complaint verified =
                complaint.withClock(answer).escalated(Optional.empty()).in(new Verified(), Milestone.VERIFIED, context);
        return Decision.Moved.to(verified, new ComplaintFact.Verified(About.of(verified), dueOn(answer, context)));
    }

    static Decision startWork(Complaint complaint, Verified state, OfficerStartsWork command, DecisionContext context) {
        return Decision.Moved.to(complaint.in(new InWork(), Milestone.WORK_STARTED, context));
    }

    /** The officers' limit rests while the member is waited for. */
    static Decision ask(Complaint complaint, InWork state, OfficerAsksMember command, DecisionContext context) {
        if (complaint.conversation().isFull()) {
            return new Decision.ConversationFull();
        }
        CaseClock reply =
                CaseClock.start(context.now(), complaint.matter().serviceLevel().replyWithin());
        Complaint asked = complaint
                .withClock(complaint.clock().pause(context.now()))
                .withMessage(Conversation.Author.OFFICER, command.officer().id(), command.question(), context)
                .in(new AwaitingMember(reply), Milestone.MEMBER_ASKED, context);
        return Decision.Moved.to(asked, new ComplaintFact.MemberReplyNeeded(About.of(asked), dueOn(reply, context)));
    }

    /** What a member asks to have corrected is decided field by field, and not by an answer alone. */
    static Decision answer(Complaint complaint, InWork state, OfficerAnswers command, DecisionContext context) {
        return complaint.correction().filter(CorrectionRequest::isUndecided).isPresent()
                ? new Decision.CorrectionUndecided()
                : answered(complaint, command.officer().id(), command.answer(), context);
    }

    static Decision answered(Complaint complaint, String officer, Confidential answer, DecisionContext context) {
        CaseClock objection =
                CaseClock.start(context.now(), complaint.matter().serviceLevel().closeAfter());
        Complaint answered = complaint
                .withMessage(Conversation.Author.OFFICER, officer, answer, context)
                .in(new Answered(objection), Milestone.ANSWERED, context);
        return Decision.Moved.to(answered, new ComplaintFact.Answered(About.of(answered), dueOn(objection, context)));
    }

    static Decision reject(Complaint complaint, ComplaintState state, OfficerRejects command, DecisionContext context) {
        Complaint rejected = complaint
                .withMessage(Conversation.Author.OFFICER, command.officer().id(), command.explanation(), context)
                .in(new Rejected(command.reason()), Milestone.REJECTED, context);
        return Decision.Moved.to(rejected, new ComplaintFact.Rejected(About.of(rejected), command.reason()));
    }

    static Decision merge(Complaint complaint, ComplaintState state, OfficerMerges command, DecisionContext context) {
        Complaint merged = complaint.in(new Merged(command.into()), Milestone.MERGED, context);
        return Decision.Moved.to(merged, new ComplaintFact.Merged(About.of(merged), command.into()));
    }

    static LocalDate dueOn(CaseClock clock, DecisionContext context) {
        return clock.dueOn(context.calendar()).orElseThrow();
    }
}
