package id.jmo.complaint.application;

import id.jmo.complaint.model.Complaint;
import id.jmo.complaint.model.ComplaintTrigger;
import id.jmo.complaint.model.Decision;
import id.jmo.complaint.model.Officer;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.ComplaintId;
import java.util.Optional;

/** An officer merges a duplicate into another complaint of the same member. */
@UseCase
public class MergeComplaint {

    /** The result. */
    public sealed interface Outcome {

        record Decided(Decision decision) implements Outcome {}

        record NoSuchComplaint() implements Outcome {}

        /** Not open, another member's, or the duplicate itself. All are answered alike. */
        record NotMergeable() implements Outcome {}
    }

    private final Complaints complaints;
    private final MoveComplaint moves;

    MergeComplaint(Complaints complaints, MoveComplaint moves) {
        this.complaints = complaints;
        this.moves = moves;
    }

    /**
     * @param into must be open, so that the member still gets an answer; that it is closed a moment later does no harm, because
     *     it was answered then
     */
    public Outcome merge(ComplaintId duplicate, ComplaintId into, Officer officer) {
        Optional<Complaint> merged = complaints.find(duplicate);
        if (merged.isEmpty()) {
            return new Outcome.NoSuchComplaint();
        }
        if (!merged.get().isAssignedTo(officer.id())) {
            // Before anything else: the answer would tell whether two complaints are of one member.
            return new Outcome.Decided(new Decision.AssignedToAnother());
        }
        boolean mergeable = complaints
                .find(into)
                .filter(other -> !other.id().equals(duplicate))
                .filter(other -> other.member().equals(merged.get().member()))
                .filter(other -> other.state().isOpen())
                .isPresent();
        if (!mergeable) {
            return new Outcome.NotMergeable();
        }
        return moves.move(duplicate, new ComplaintTrigger.OfficerMerges(officer, into))
                .<Outcome>map(Outcome.Decided::new)
                .orElseGet(Outcome.NoSuchComplaint::new);
    }
}
