package id.jmo.complaint.model.compliance;

import id.jmo.complaint.model.compliance.ComplianceState.Answer;
import id.jmo.complaint.model.compliance.ComplianceState.Dismissed;
import id.jmo.complaint.model.compliance.ComplianceState.Merged;
import id.jmo.complaint.model.compliance.ComplianceState.Registered;
import id.jmo.complaint.model.compliance.ComplianceTrigger.OfficerDismisses;
import id.jmo.complaint.model.compliance.ComplianceTrigger.OfficerMerges;
import id.jmo.complaint.model.compliance.ComplianceTrigger.OfficerRecordsRegistration;
import java.util.Optional;

/** How a case ends. Services that were withheld are asked to be restored. */
final class Ending {

    private Ending() {}

    static ComplianceDecision register(
            ComplianceCase of, ComplianceState state, OfficerRecordsRegistration command, ComplianceContext context) {
        if (command.on().isAfter(context.today())) {
            return new ComplianceDecision.WrongDay("past-or-present");
        }
        Registered registered =
                new Registered(command.on(), command.employerNumber(), new Answer(command.officer(), command.answer()));
        return ended(of, registered, CaseMilestone.REGISTERED, command.officer(), context);
    }

    static ComplianceDecision dismiss(
            ComplianceCase of, ComplianceState state, OfficerDismisses command, ComplianceContext context) {
        Dismissed dismissed = new Dismissed(command.reason(), new Answer(command.officer(), command.answer()));
        return ended(of, dismissed, CaseMilestone.DISMISSED, command.officer(), context);
    }

    private static ComplianceDecision ended(
            ComplianceCase of,
            ComplianceState next,
            CaseMilestone milestone,
            String officer,
            ComplianceContext context) {
        ComplianceCase.Change change = of.change().to(next).happened(context.now(), milestone, officer);
        if (of.state() instanceof ComplianceState.ServicesWithheld) {
            change.issue(Letters.of(
                    of, LetterKind.RESTORATION_REQUEST, context.today(), Optional.empty(), of.withheld(), context));
        }
        return change.done();
    }

    /** Before the first warning only: a letter that was sent must stay in an open case. */
    static ComplianceDecision merge(
            ComplianceCase of, ComplianceState state, OfficerMerges command, ComplianceContext context) {
        return of.change()
                .to(new Merged(command.into()))
                .happened(context.now(), CaseMilestone.MERGED, command.officer())
                .done();
    }
}
