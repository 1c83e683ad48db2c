package id.jmo.complaint.model;

import id.jmo.platform.caseclock.CaseClock;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.MemberId;
import java.util.Optional;

/** How a complaint begins. That its form is complete was decided before, by the catalogue. */
public record Submission(ComplaintId complaint, ComplaintNumber number, MemberId member, Matter matter) {

    /** The complaint, waiting to be verified. */
    public Decision.Moved submit(DecisionContext context) {
        CaseClock verify = CaseClock.start(context.now(), matter.serviceLevel().verifyWithin());
        Complaint submitted = new Complaint(
                complaint,
                number,
                member,
                matter,
                context.now(),
                new ComplaintState.Submitted(),
                verify,
                Optional.empty(),
                matter.correction(),
                Optional.empty(),
                Conversation.EMPTY,
                Optional.empty(),
                Optional.empty(),
                Timeline.EMPTY.with(context.now(), Milestone.SUBMITTED));
        return Decision.Moved.to(
                submitted,
                new ComplaintFact.Submitted(
                        ComplaintFact.About.of(submitted),
                        verify.dueOn(context.calendar()).orElseThrow()));
    }
}
