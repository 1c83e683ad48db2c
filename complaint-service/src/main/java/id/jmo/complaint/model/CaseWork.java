package id.jmo.complaint.model;

import id.jmo.platform.values.Confidential;
import java.util.Optional;

/** What changes no state: who has the case, notes among officers, the member's rating. */
public final class CaseWork {

    private CaseWork() {}

    /** The officer takes a case that nobody has. Of two who take it at once, one is refused. */
    public static Decision take(Complaint complaint, Officer officer) {
        if (officer.isReporterOf(complaint)) {
            return new Decision.OfficersOwnComplaint();
        }
        if (!complaint.state().isOpen()) {
            return new Decision.NotAllowed();
        }
        if (complaint.officer().isPresent()) {
            return complaint.isAssignedTo(officer.id()) ? new Decision.Ignored() : new Decision.AssignedToAnother();
        }
        return Decision.Moved.to(complaint.assignedTo(Optional.of(officer.id())));
    }

    /** The officer gives the case back to the queue. */
    public static Decision release(Complaint complaint, Officer officer) {
        return complaint.isAssignedTo(officer.id())
                ? Decision.Moved.to(complaint.assignedTo(Optional.empty()))
                : new Decision.AssignedToAnother();
    }

    /** A supervisor gives the case back to the queue, whoever has it. */
    public static Decision releaseBySupervisor(Complaint complaint) {
        return complaint.officer().isEmpty()
                ? new Decision.Ignored()
                : Decision.Moved.to(complaint.assignedTo(Optional.empty()));
    }

    /** A note for officers, which the member never sees. */
    public static Decision note(Complaint complaint, Officer officer, Confidential text, DecisionContext context) {
        Optional<Decision> refusal = refusalOf(complaint, officer);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return complaint.conversation().isFull()
                ? new Decision.ConversationFull()
                : Decision.Moved.to(complaint.withMessage(Conversation.Author.INTERNAL, officer.id(), text, context));
    }

    /** The member rates the answer, once. */
    public static Decision rate(Complaint complaint, Rating rating) {
        return complaint.isRateable() ? Decision.Moved.to(complaint.rated(rating)) : new Decision.NotAllowed();
    }

    /** Erases what people wrote in a complaint that is over. */
    public static Decision erase(Complaint complaint) {
        return complaint.state().isOpen() || complaint.matter().isErased()
                ? new Decision.Ignored()
                : Decision.Moved.to(complaint.erased());
    }

    /** Why this officer may not handle the case; empty if it is theirs. */
    static Optional<Decision> refusalOf(Complaint complaint, Officer officer) {
        if (officer.isReporterOf(complaint)) {
            return Optional.of(new Decision.OfficersOwnComplaint());
        }
        return complaint.isAssignedTo(officer.id()) ? Optional.empty() : Optional.of(new Decision.AssignedToAnother());
    }
}
