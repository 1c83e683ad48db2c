package id.jmo.complaint.application;

import id.jmo.complaint.model.CaseWork;
import id.jmo.complaint.model.Decision;
import id.jmo.complaint.model.Officer;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.ComplaintId;
import java.util.Optional;

/** Officers take cases from the queue and give them back. */
@UseCase
public class AssignComplaint {

    private final MoveComplaint moves;

    AssignComplaint(MoveComplaint moves) {
        this.moves = moves;
    }

    public Optional<Decision> take(ComplaintId complaint, Officer officer) {
        return moves.change(complaint, (taken, context) -> CaseWork.take(taken, officer));
    }

    public Optional<Decision> release(ComplaintId complaint, Officer officer) {
        return moves.change(complaint, (released, context) -> CaseWork.release(released, officer));
    }

    public Optional<Decision> releaseBySupervisor(ComplaintId complaint) {
        return moves.change(complaint, (released, context) -> CaseWork.releaseBySupervisor(released));
    }
}
