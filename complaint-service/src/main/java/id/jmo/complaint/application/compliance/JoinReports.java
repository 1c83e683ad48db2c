package id.jmo.complaint.application.compliance;

import id.jmo.complaint.application.Complaints;
import id.jmo.complaint.application.MoveComplaint;
import id.jmo.complaint.model.Complaint;
import id.jmo.complaint.model.ComplaintTrigger.InspectionConfirmed;
import id.jmo.complaint.model.ComplaintTrigger.InspectionJoined;
import id.jmo.complaint.model.Matter;
import id.jmo.complaint.model.compliance.ComplianceCase;
import id.jmo.complaint.model.compliance.ComplianceState;
import id.jmo.complaint.model.compliance.ComplianceWork;
import id.jmo.complaint.model.compliance.Employer;
import id.jmo.complaint.model.compliance.JoinedCase;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.workers.WorkQueue;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Verified reports join the compliance case against their employer. That a report is due follows from its own document, so
 * none is lost; each step may be repeated, so no lease is needed.
 *
 * <p>A case may end between the look at it and the write of the report. Therefore the report, once it has joined, stays due
 * until the case was seen again: open, and all is well; ended, and it goes through its reports once more.
 */
@UseCase
public class JoinReports implements WorkQueue<ComplaintId> {

    private final Complaints complaints;
    private final MoveComplaint complaintMoves;
    private final ComplianceCases cases;
    private final OpenCase openCase;
    private final MoveCase caseMoves;
    private final Clock clock;

    JoinReports(
            Complaints complaints,
            MoveComplaint complaintMoves,
            ComplianceCases cases,
            OpenCase openCase,
            MoveCase caseMoves,
            Clock clock) {
        this.complaints = complaints;
        this.complaintMoves = complaintMoves;
        this.cases = cases;
        this.openCase = openCase;
        this.caseMoves = caseMoves;
        this.clock = clock;
    }

    @Override
    public List<ComplaintId> due(int limit) {
        return complaints.toJoin(clock.instant(), limit);
    }

    @Override
    public void process(ComplaintId id) {
        Optional<Complaint> report = complaints.find(id);
        if (report.filter(found -> found.inspection().isEmpty()).isPresent()) {
            complaintMoves.move(
                    id,
                    new InspectionJoined(
                            openCase.caseFor(employerIn(report.get().matter()))));
            report = complaints.find(id);
        }
        report.flatMap(Complaint::inspection)
                .filter(joined -> !joined.confirmed())
                .ifPresent(joined -> confirm(id, joined));
    }

    private void confirm(ComplaintId report, JoinedCase joined) {
        ComplianceCase found = cases.find(joined.caseId()).orElseThrow();
        if (found.state() instanceof ComplianceState.Merged) {
            complaintMoves.move(
                    report, new InspectionJoined(openCase.merged(found).id()));
            return;
        }
        if (!found.state().isOpen()) {
            caseMoves.change(found.id(), ComplianceWork::reportJoinedLate);
        }
        complaintMoves.move(report, new InspectionConfirmed(joined.caseId()));
    }

    private static Employer employerIn(Matter matter) {
        return new Employer(field(matter, "employer"), field(matter, "address"), field(matter, "city"));
    }

    /** The catalogue has made sure of it. */
    private static Confidential field(Matter matter, String name) {
        return matter.field(name).orElseThrow();
    }
}
