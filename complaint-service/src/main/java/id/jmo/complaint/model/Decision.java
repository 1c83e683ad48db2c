package id.jmo.complaint.model;

import id.jmo.complaint.model.catalogue.Correctable;
import java.util.List;
import java.util.Set;

/** The result of applying a trigger to a complaint. */
public sealed interface Decision {

    /** The complaint in its new state, and the facts to publish. */
    record Moved(Complaint complaint, List<ComplaintFact> facts) implements Decision {

        public Moved {
            facts = List.copyOf(facts);
        }

        static Moved to(Complaint complaint, ComplaintFact... facts) {
            return new Moved(complaint, List.of(facts));
        }
    }

    /** Repeated, or not yet due: nothing changes, and nothing is wrong. */
    record Ignored() implements Decision {}

    /** The lifecycle has no such transition. */
    record NotAllowed() implements Decision {}

    /** The case is not assigned to this officer. */
    record AssignedToAnother() implements Decision {}

    /** The complaint is the officer's own: somebody else must handle it. */
    record OfficersOwnComplaint() implements Decision {}

    /** The corrections that the member asks for must be decided first. */
    record CorrectionUndecided() implements Decision {}

    /** The officer decided on other fields than those that are open. */
    record OtherFieldsOpen(Set<Correctable> open) implements Decision {
        public OtherFieldsOpen {
            open = Set.copyOf(open);
        }
    }

    /** A conversation has an end: see {@link Conversation#MOST_MESSAGES}. */
    record ConversationFull() implements Decision {}
}
