package id.jmo.accident.application;

import id.jmo.accident.model.AccidentTrigger;
import id.jmo.accident.model.Decision;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.AccidentId;
import java.util.Optional;

/** A liable employer has paid the benefit and asks the fund to pay it back. */
@UseCase
public class SeekReimbursement {

    private final MoveAccident moves;

    SeekReimbursement(MoveAccident moves) {
        this.moves = moves;
    }

    /** @return empty if there is no such case */
    public Optional<Decision> seek(AccidentId accident) {
        return moves.move(accident, new AccidentTrigger.EmployerSeeksReimbursement());
    }
}
