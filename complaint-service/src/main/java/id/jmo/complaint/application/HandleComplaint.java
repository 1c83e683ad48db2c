package id.jmo.complaint.application;

import id.jmo.complaint.model.CaseWork;
import id.jmo.complaint.model.ComplaintTrigger;
import id.jmo.complaint.model.Decision;
import id.jmo.complaint.model.Officer;
import id.jmo.complaint.model.RejectionReason;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.Confidential;
import java.util.Optional;

/** The officer of a case works on it. Every method gives nothing if there is no such complaint. */
@UseCase
public class HandleComplaint {

    private final MoveComplaint moves;

    HandleComplaint(MoveComplaint moves) {
        this.moves = moves;
    }

    public Optional<Decision> verify(ComplaintId complaint, Officer officer) {
        return moves.move(complaint, new ComplaintTrigger.OfficerVerifies(officer));
    }

    public Optional<Decision> startWork(ComplaintId complaint, Officer officer) {
        return moves.move(complaint, new ComplaintTrigger.OfficerStartsWork(officer));
    }

    public Optional<Decision> askMember(ComplaintId complaint, Officer officer, Confidential question) {
        return moves.move(complaint, new ComplaintTrigger.OfficerAsksMember(officer, question));
    }

    public Optional<Decision> answer(ComplaintId complaint, Officer officer, Confidential answer) {
        return moves.move(complaint, new ComplaintTrigger.OfficerAnswers(officer, answer));
    }

    public Optional<Decision> reject(
            ComplaintId complaint, Officer officer, RejectionReason reason, Confidential explanation) {
        return moves.move(complaint, new ComplaintTrigger.OfficerRejects(officer, reason, explanation));
    }

    public Optional<Decision> note(ComplaintId complaint, Officer officer, Confidential text) {
        return moves.change(complaint, (noted, context) -> CaseWork.note(noted, officer, text, context));
    }
}
