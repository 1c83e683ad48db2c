package id.jmo.accident.application;

import id.jmo.accident.model.AccidentStatus;
import id.jmo.accident.model.AccidentTrigger;
import id.jmo.accident.model.Decision;
import id.jmo.accident.model.Evidence;
import id.jmo.accident.model.Findings;
import id.jmo.accident.model.Officer;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.AccidentId;
import java.util.Optional;
import java.util.Set;

/** What officers do with a case. Each answer is empty if there is no such case. */
@UseCase
public class DecideAccident {

    private final MoveAccident moves;

    DecideAccident(MoveAccident moves) {
        this.moves = moves;
    }

    /**
     * @param seen the status in which the officer saw the case
     * @param reason in the officer's words; kept with the case
     */
    public Optional<Decision> approve(
            AccidentId accident, Officer officer, AccidentStatus seen, Findings findings, String reason) {
        return moves.move(accident, new AccidentTrigger.OfficerApproves(officer, seen, findings, reason));
    }

    /**
     * @param seen the status in which the officer saw the case
     * @param reason in the officer's words; kept with the case, and shown to member and employer
     */
    public Optional<Decision> refuse(AccidentId accident, Officer officer, AccidentStatus seen, String reason) {
        return moves.move(accident, new AccidentTrigger.OfficerRefuses(officer, seen, reason));
    }

    /** @param reason what is missing, in the officer's words; shown to member and employer */
    public Optional<Decision> askForEvidence(
            AccidentId accident, Officer officer, Set<Evidence> wanted, String reason) {
        return moves.move(accident, new AccidentTrigger.OfficerAsksForEvidence(officer, wanted, reason));
    }

    /** The officer saw the papers at a branch. */
    public Optional<Decision> paperSeen(AccidentId accident, Officer officer, Set<Evidence> seen, String reason) {
        return moves.move(accident, new AccidentTrigger.PaperEvidenceSeen(officer, seen, reason));
    }
}
