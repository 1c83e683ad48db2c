package id.jmo.complaint.model;

import id.jmo.complaint.model.ComplaintFact.About;
import id.jmo.complaint.model.ComplaintState.Correcting;
import id.jmo.complaint.model.ComplaintState.InWork;
import id.jmo.complaint.model.ComplaintTrigger.CorrectionAnswered;
import id.jmo.complaint.model.ComplaintTrigger.OfficerDecidesCorrection;
import id.jmo.complaint.model.correction.CorrectionRequest;
import id.jmo.complaint.model.correction.ProposedValues;
import java.util.Optional;

/** The officer decides field by field what is to be corrected; account-service answers what it has recorded. */
final class CorrectionHandling {

    private CorrectionHandling() {}

    /** What is approved is ordered. If nothing is, the officer's words answer the complaint at once. */
    static Decision decide(
            Complaint complaint, InWork state, OfficerDecidesCorrection command, DecisionContext context) {
        Optional<CorrectionRequest> asked = complaint.correction();
        if (asked.isEmpty()) {
            return new Decision.NotAllowed();
        }
        if (!command.verdicts().keySet().equals(asked.get().open())) {
            return new Decision.OtherFieldsOpen(asked.get().open());
        }
        CorrectionRequest decided = asked.get().decided(command.verdicts());
        Complaint after = complaint.withCorrection(decided);
        String officer = command.officer().id();
        if (decided.ordered().isEmpty()) {
            return Handling.answered(after, officer, command.answer(), context);
        }
        Complaint correcting =
                after.in(new Correcting(officer, command.answer()), Milestone.CORRECTION_ORDERED, context);
        return Decision.Moved.to(
                correcting,
                new ComplaintFact.CorrectionOrdered(
                        About.of(correcting),
                        decided.round(),
                        ProposedValues.in(complaint.matter().fields()).only(decided.ordered()),
                        officer));
    }

    /** With all recorded, the officer's words answer the complaint; if anything is not, the officer has the case again. */
    static Decision answered(Complaint complaint, Correcting state, CorrectionAnswered event, DecisionContext context) {
        CorrectionRequest ordered = complaint.correction().orElseThrow();
        if (event.round() != ordered.round()) {
            return new Decision.Ignored();
        }
        Complaint after = complaint.withCorrection(ordered.answered(event.applied(), event.refused()));
        return event.applied().containsAll(ordered.ordered())
                ? Handling.answered(after, state.officer(), state.answer(), context)
                : Decision.Moved.to(after.in(new InWork(), Milestone.CORRECTION_INCOMPLETE, context));
    }
}
