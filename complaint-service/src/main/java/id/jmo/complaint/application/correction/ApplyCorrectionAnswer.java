package id.jmo.complaint.application.correction;

import id.jmo.complaint.application.MoveComplaint;
import id.jmo.complaint.model.ComplaintTrigger.CorrectionAnswered;
import id.jmo.complaint.model.Decision;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.observability.LogContext;
import id.jmo.platform.values.ComplaintId;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** account-service has answered an order: with all recorded the complaint is answered, otherwise it is back in work. */
@UseCase
public class ApplyCorrectionAnswer {

    private static final Logger LOG = LoggerFactory.getLogger(ApplyCorrectionAnswer.class);

    private final MoveComplaint moves;

    ApplyCorrectionAnswer(MoveComplaint moves) {
        this.moves = moves;
    }

    /** An answer that the complaint does not wait for, such as one that is delivered again, changes nothing. */
    public void apply(ComplaintId complaint, CorrectionAnswered answer) {
        try (LogContext about = LogContext.about(complaint)) {
            Optional<Decision> decided = moves.move(complaint, answer);
            if (decided.isEmpty() || !(decided.get() instanceof Decision.Moved)) {
                LOG.warn("Answer to correction {} is not awaited", answer.round());
            }
        }
    }
}
