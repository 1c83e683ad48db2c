package id.jmo.complaint.application.correction;

import id.jmo.complaint.application.MoveComplaint;
import id.jmo.complaint.model.ComplaintTrigger;
import id.jmo.complaint.model.Decision;
import id.jmo.complaint.model.Officer;
import id.jmo.complaint.model.catalogue.Correctable;
import id.jmo.complaint.model.correction.Verdict;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.Confidential;
import java.util.Map;
import java.util.Optional;

/** The officer of a case decides field by field what is to be corrected. */
@UseCase
public class DecideCorrection {

    private final MoveComplaint moves;

    DecideCorrection(MoveComplaint moves) {
        this.moves = moves;
    }

    /**
     * @param answer to the member, for when all that is approved is recorded
     * @return empty if there is no such complaint
     */
    public Optional<Decision> decide(
            ComplaintId complaint, Officer officer, Map<Correctable, Verdict> verdicts, Confidential answer) {
        return moves.move(complaint, new ComplaintTrigger.OfficerDecidesCorrection(officer, verdicts, answer));
    }
}
