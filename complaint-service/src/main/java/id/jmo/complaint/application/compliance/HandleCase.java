package id.jmo.complaint.application.compliance;

import id.jmo.complaint.application.Complaints;
import id.jmo.complaint.application.MoveComplaint;
import id.jmo.complaint.model.ComplaintTrigger.InspectionJoined;
import id.jmo.complaint.model.Decision;
import id.jmo.complaint.model.Officer;
import id.jmo.complaint.model.compliance.ComplianceCase;
import id.jmo.complaint.model.compliance.ComplianceCaseId;
import id.jmo.complaint.model.compliance.ComplianceDecision;
import id.jmo.complaint.model.compliance.ComplianceTrigger;
import id.jmo.complaint.model.compliance.ComplianceTrigger.ByOfficer;
import id.jmo.complaint.model.compliance.ComplianceTrigger.SupervisorApproves;
import id.jmo.complaint.model.compliance.ComplianceTrigger.SupervisorRefuses;
import id.jmo.complaint.model.compliance.ComplianceWork;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.workers.WakeUpSignal;
import java.util.Optional;
import java.util.UUID;

/** Officers and supervisors work on a compliance case. */
@UseCase
public class HandleCase {

    /** The result. */
    public sealed interface Outcome {

        record Decided(ComplianceDecision decision) implements Outcome {}

        record NoSuchCase() implements Outcome {}

        /** The officer is one of those who report. */
        record OwnReport() implements Outcome {}

        /** Not open, or not opened earlier. */
        record NotMergeable() implements Outcome {}

        /** The report is in the other case. */
        record Transferred() implements Outcome {}

        /** No report of this case. */
        record NoSuchReport() implements Outcome {}
    }

    private final ComplianceCases cases;
    private final MoveCase moves;
    private final Complaints complaints;
    private final MoveComplaint complaintMoves;
    private final WakeUpSignal complianceWakeUp;

    HandleCase(
            ComplianceCases cases,
            MoveCase moves,
            Complaints complaints,
            MoveComplaint complaintMoves,
            WakeUpSignal complianceWakeUp) {
        this.cases = cases;
        this.moves = moves;
        this.complaints = complaints;
        this.complaintMoves = complaintMoves;
        this.complianceWakeUp = complianceWakeUp;
    }

    /** Nobody handles a case that they have reported. */
    public Outcome take(ComplianceCaseId id, Officer officer) {
        return officer.member()
                        .filter(member -> complaints.isReporter(member, id))
                        .isPresent()
                ? new Outcome.OwnReport()
                : decided(moves.change(id, found -> ComplianceWork.take(found, officer.id())));
    }

    public Outcome release(ComplianceCaseId id, String officer) {
        return decided(moves.change(id, found -> ComplianceWork.release(found, officer)));
    }

    public Outcome releaseBySupervisor(ComplianceCaseId id) {
        return decided(moves.change(id, ComplianceWork::releaseBySupervisor));
    }

    /** A step of the officer who has the case. */
    public <T extends ComplianceTrigger & ByOfficer> Outcome step(ComplianceCaseId id, T step) {
        Outcome outcome = decided(moves.move(id, step));
        complianceWakeUp.signal();
        return outcome;
    }

    public Outcome approve(ComplianceCaseId id, String supervisor, UUID proposal) {
        return decided(moves.move(id, new SupervisorApproves(supervisor, proposal)));
    }

    public Outcome refuse(ComplianceCaseId id, String supervisor, UUID proposal, Confidential reason) {
        return decided(moves.move(id, new SupervisorRefuses(supervisor, proposal, reason)));
    }

    /**
     * Two spellings of one employer: the reports go to the other case, now and later. The younger case is merged into the older
     * one, so that two officers at once cannot merge each case into the other.
     */
    public Outcome merge(ComplianceCaseId id, ComplianceCaseId into, String officer) {
        Optional<ComplianceCase> found = cases.find(id);
        if (found.isEmpty()) {
            return new Outcome.NoSuchCase();
        }
        if (!found.get().isAssignedTo(officer)) {
            return new Outcome.Decided(new ComplianceDecision.AssignedToAnother());
        }
        return into.compareTo(id) < 0 && isOpen(into)
                ? step(id, new ComplianceTrigger.OfficerMerges(officer, into))
                : new Outcome.NotMergeable();
    }

    /** One report has come to the wrong case: two employers whose names are alike. */
    public Outcome transfer(ComplianceCaseId id, ComplaintId report, ComplianceCaseId into, String officer) {
        Optional<ComplianceCase> found = cases.find(id);
        if (found.isEmpty()) {
            return new Outcome.NoSuchCase();
        }
        if (!found.get().isAssignedTo(officer)) {
            return new Outcome.Decided(new ComplianceDecision.AssignedToAnother());
        }
        if (complaints.find(report).filter(complaint -> complaint.isIn(id)).isEmpty()) {
            return new Outcome.NoSuchReport();
        }
        if (into.equals(id) || !isOpen(into)) {
            return new Outcome.NotMergeable();
        }
        Optional<Decision> moved = complaintMoves.move(report, new InspectionJoined(into));
        complianceWakeUp.signal();
        return moved.filter(Decision.Moved.class::isInstance).isPresent()
                ? new Outcome.Transferred()
                : new Outcome.Decided(new ComplianceDecision.NotAllowed());
    }

    private boolean isOpen(ComplianceCaseId into) {
        return cases.find(into).filter(other -> other.state().isOpen()).isPresent();
    }

    private static Outcome decided(Optional<ComplianceDecision> decision) {
        return decision.<Outcome>map(Outcome.Decided::new).orElseGet(Outcome.NoSuchCase::new);
    }
}
