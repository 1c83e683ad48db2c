package id.jmo.complaint.model;

import id.jmo.complaint.model.ComplaintState.UnderInspection;
import id.jmo.complaint.model.ComplaintTrigger.InspectionConfirmed;
import id.jmo.complaint.model.ComplaintTrigger.InspectionEnded;
import id.jmo.complaint.model.ComplaintTrigger.InspectionJoined;
import id.jmo.complaint.model.compliance.JoinedCase;

/** What happens to a complaint because of the compliance case against the employer that it reports. */
final class InspectionHandling {

    private InspectionHandling() {}

    /**
     * The complaint waits for the end of the inspection, which has limits of its own; the officers' limit rests. One that was
     * answered with its case and reopened stays with its officer.
     */
    static Decision join(Complaint complaint, ComplaintState state, InspectionJoined trigger, DecisionContext context) {
        if (!complaint.matter().inspectsEmployer() || complaint.inspection().isPresent()) {
            return new Decision.Ignored();
        }
        return Decision.Moved.to(complaint
                .withClock(complaint.clock().pause(context.now()))
                .joined(new JoinedCase(trigger.into(), false))
                .in(new UnderInspection(), Milestone.INSPECTION_JOINED, context));
    }

    /** The case was merged, or the report moved, into another one. */
    static Decision joinAnother(
            Complaint complaint, UnderInspection state, InspectionJoined trigger, DecisionContext context) {
        return complaint.isIn(trigger.into())
                ? new Decision.Ignored()
                : Decision.Moved.to(complaint.joined(new JoinedCase(trigger.into(), false)));
    }

    static Decision confirm(
            Complaint complaint, UnderInspection state, InspectionConfirmed trigger, DecisionContext context) {
        JoinedCase unconfirmed = new JoinedCase(trigger.by(), false);
        return complaint.inspection().filter(unconfirmed::equals).isPresent()
                ? Decision.Moved.to(complaint.joined(new JoinedCase(trigger.by(), true)))
                : new Decision.Ignored();
    }

    static Decision ended(
            Complaint complaint, UnderInspection state, InspectionEnded trigger, DecisionContext context) {
        return complaint.isIn(trigger.ended())
                ? Handling.answered(complaint, trigger.officer(), trigger.answer(), context)
                : new Decision.Ignored();
    }
}
