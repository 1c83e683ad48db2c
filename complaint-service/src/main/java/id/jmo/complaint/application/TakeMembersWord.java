package id.jmo.complaint.application;

import id.jmo.complaint.model.CaseWork;
import id.jmo.complaint.model.ComplaintTrigger;
import id.jmo.complaint.model.Decision;
import id.jmo.complaint.model.Rating;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.Confidential;
import java.util.Optional;

/** The member replies, objects to the answer, withdraws the complaint, or rates the answer. */
@UseCase
public class TakeMembersWord {

    private final MoveComplaint moves;
    private final ComplaintMetrics metrics;

    TakeMembersWord(MoveComplaint moves, ComplaintMetrics metrics) {
        this.moves = moves;
        this.metrics = metrics;
    }

    public Optional<Decision> reply(ComplaintId complaint, Confidential text) {
        return moves.move(complaint, new ComplaintTrigger.MemberReplies(text));
    }

    public Optional<Decision> reopen(ComplaintId complaint, Confidential objection) {
        return moves.move(complaint, new ComplaintTrigger.MemberReopens(objection));
    }

    public Optional<Decision> withdraw(ComplaintId complaint) {
        return moves.move(complaint, new ComplaintTrigger.MemberWithdraws());
    }

    /** @param stars 1 to 5 */
    public Optional<Decision> rate(ComplaintId complaint, int stars, Optional<Confidential> comment) {
        Optional<Decision> decided = moves.change(
                complaint, (rated, context) -> CaseWork.rate(rated, new Rating(stars, comment, context.now())));
        decided.filter(Decision.Moved.class::isInstance).ifPresent(_ -> metrics.rated(stars));
        return decided;
    }
}
