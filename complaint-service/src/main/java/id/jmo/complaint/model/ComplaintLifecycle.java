package id.jmo.complaint.model;

import id.jmo.complaint.model.ComplaintState.Answered;
import id.jmo.complaint.model.ComplaintState.AwaitingMember;
import id.jmo.complaint.model.ComplaintState.Closed;
import id.jmo.complaint.model.ComplaintState.Correcting;
import id.jmo.complaint.model.ComplaintState.InWork;
import id.jmo.complaint.model.ComplaintState.Merged;
import id.jmo.complaint.model.ComplaintState.Rejected;
import id.jmo.complaint.model.ComplaintState.Submitted;
import id.jmo.complaint.model.ComplaintState.UnderInspection;
import id.jmo.complaint.model.ComplaintState.Verified;
import id.jmo.complaint.model.ComplaintState.Withdrawn;
import id.jmo.complaint.model.ComplaintTrigger.ByOfficer;
import id.jmo.complaint.model.ComplaintTrigger.CorrectionAnswered;
import id.jmo.complaint.model.ComplaintTrigger.InspectionConfirmed;
import id.jmo.complaint.model.ComplaintTrigger.InspectionEnded;
import id.jmo.complaint.model.ComplaintTrigger.InspectionJoined;
import id.jmo.complaint.model.ComplaintTrigger.LimitPassed;
import id.jmo.complaint.model.ComplaintTrigger.MemberReopens;
import id.jmo.complaint.model.ComplaintTrigger.MemberReplies;
import id.jmo.complaint.model.ComplaintTrigger.MemberWithdraws;
import id.jmo.complaint.model.ComplaintTrigger.NoWordFromMember;
import id.jmo.complaint.model.ComplaintTrigger.OfficerAnswers;
import id.jmo.complaint.model.ComplaintTrigger.OfficerAsksMember;
import id.jmo.complaint.model.ComplaintTrigger.OfficerDecidesCorrection;
import id.jmo.complaint.model.ComplaintTrigger.OfficerMerges;
import id.jmo.complaint.model.ComplaintTrigger.OfficerRejects;
import id.jmo.complaint.model.ComplaintTrigger.OfficerStartsWork;
import id.jmo.complaint.model.ComplaintTrigger.OfficerVerifies;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The lifecycle of a complaint as an executable table: the complaint's state and the trigger select the row, and the function
 * named there decides. {@code docs/complaint-lifecycle.md} is drawn from it. What changes no state (assignment, internal notes,
 * the rating) is in {@link CaseWork}.
 */
public final class ComplaintLifecycle {

    /** State | trigger | deciding function | possible next states. */
    // spotless:off
    static final List<Transition<?, ?>> TABLE = List.of(
        // Diajukan
        in(Submitted.class,      OfficerVerifies.class,    Handling::verify,           Verified.class),
        in(Submitted.class,      OfficerRejects.class,     Handling::reject,           Rejected.class),
        in(Submitted.class,      OfficerMerges.class,      Handling::merge,            Merged.class),
        in(Submitted.class,      MemberReplies.class,      MembersPart::add,           Submitted.class),
        in(Submitted.class,      MemberWithdraws.class,    MembersPart::withdraw,      Withdrawn.class),
        in(Submitted.class,      LimitPassed.class,        Limits::escalate,           Submitted.class),

        // Terverifikasi
        in(Verified.class,       OfficerStartsWork.class,  Handling::startWork,        InWork.class),
        in(Verified.class,       OfficerRejects.class,     Handling::reject,           Rejected.class),
        in(Verified.class,       OfficerMerges.class,      Handling::merge,            Merged.class),
        in(Verified.class,       MemberReplies.class,      MembersPart::add,           Verified.class),
        in(Verified.class,       MemberWithdraws.class,    MembersPart::withdraw,      Withdrawn.class),
        in(Verified.class,       InspectionJoined.class,   InspectionHandling::join,   UnderInspection.class),
        in(Verified.class,       LimitPassed.class,        Limits::escalate,           Verified.class),

        // Dikerjakan
        in(InWork.class,         OfficerAsksMember.class,  Handling::ask,              AwaitingMember.class),
        in(InWork.class,         OfficerAnswers.class,     Handling::answer,           Answered.class),
        in(InWork.class,         OfficerDecidesCorrection.class, CorrectionHandling::decide, Correcting.class, Answered.class),
        in(InWork.class,         OfficerRejects.class,     Handling::reject,           Rejected.class),
        in(InWork.class,         OfficerMerges.class,      Handling::merge,            Merged.class),
        in(InWork.class,         MemberReplies.class,      MembersPart::add,           InWork.class),
        in(InWork.class,         MemberWithdraws.class,    MembersPart::withdraw,      Withdrawn.class),
        in(InWork.class,         InspectionJoined.class,   InspectionHandling::join,   UnderInspection.class),
        in(InWork.class,         LimitPassed.class,        Limits::escalate,           InWork.class),

        // Dikoreksi
        in(Correcting.class,     CorrectionAnswered.class, CorrectionHandling::answered, Answered.class, InWork.class),
        in(Correcting.class,     MemberReplies.class,      MembersPart::add,           Correcting.class),
        in(Correcting.class,     LimitPassed.class,        Limits::escalate,           Correcting.class),

        // Diperiksa
        in(UnderInspection.class, InspectionJoined.class,  InspectionHandling::joinAnother, UnderInspection.class),
        in(UnderInspection.class, InspectionConfirmed.class, InspectionHandling::confirm, UnderInspection.class),
        in(UnderInspection.class, InspectionEnded.class,   InspectionHandling::ended,  Answered.class),
        in(UnderInspection.class, OfficerRejects.class,    Handling::reject,           Rejected.class),
        in(UnderInspection.class, OfficerMerges.class,     Handling::merge,            Merged.class),
        in(UnderInspection.class, MemberReplies.class,     MembersPart::add,           UnderInspection.class),
        in(UnderInspection.class, MemberWithdraws.class,   MembersPart::withdraw,      Withdrawn.class),

        // Menunggu peserta
        in(AwaitingMember.class, MemberReplies.class,      MembersPart::reply,         InWork.class),
        in(AwaitingMember.class, MemberWithdraws.class,    MembersPart::withdraw,      Withdrawn.class),
        in(AwaitingMember.class, OfficerMerges.class,      Handling::merge,            Merged.class),
        in(AwaitingMember.class, NoWordFromMember.class,   Limits::closeUnreplied,     Closed.class),

        // Dijawab
        in(Answered.class,       MemberReopens.class,      MembersPart::reopen,        InWork.class),
        in(Answered.class,       NoWordFromMember.class,   Limits::closeAnswered,      Closed.class));
    // spotless:on

    private ComplaintLifecycle() {}

    /** Decides what a trigger does to a complaint. */
    public static Decision decide(Complaint complaint, ComplaintTrigger trigger, DecisionContext context) {
        if (trigger instanceof ByOfficer command) {
            Optional<Decision> refusal = CaseWork.refusalOf(complaint, command.officer());
            if (refusal.isPresent()) {
                return refusal.get();
            }
        }
        return row(complaint.state().getClass(), trigger.getClass())
                .map(row -> row.decide(complaint, trigger, context))
                .orElseGet(() -> isByTheClock(trigger) ? new Decision.Ignored() : new Decision.NotAllowed());
    }

    /** Whether the trigger has a row in the complaint's state; the API offers next steps by it. */
    public static boolean allows(Complaint complaint, Class<? extends ComplaintTrigger> trigger) {
        return row(complaint.state().getClass(), trigger).isPresent();
    }

    private static Optional<Transition<?, ?>> row(
            Class<? extends ComplaintState> state, Class<? extends ComplaintTrigger> trigger) {
        return TABLE.stream().filter(row -> row.leaves(state, trigger)).findFirst();
    }

    /** The clock may strike while somebody acts. */
    private static boolean isByTheClock(ComplaintTrigger trigger) {
        return trigger instanceof LimitPassed || trigger instanceof NoWordFromMember;
    }

    @SafeVarargs
    private static <S extends ComplaintState, T extends ComplaintTrigger> Transition<S, T> in(
            Class<S> state, Class<T> trigger, Transition.Decide<S, T> decide, Class<? extends ComplaintState>... next) {
        return new Transition<>(state, trigger, decide, Set.of(next));
    }
}
