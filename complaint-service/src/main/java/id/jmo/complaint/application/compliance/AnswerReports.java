package id.jmo.complaint.application.compliance;

import id.jmo.complaint.application.Complaints;
import id.jmo.complaint.application.MoveComplaint;
import id.jmo.complaint.model.Complaint;
import id.jmo.complaint.model.ComplaintTrigger;
import id.jmo.complaint.model.ComplaintTrigger.InspectionEnded;
import id.jmo.complaint.model.ComplaintTrigger.InspectionJoined;
import id.jmo.complaint.model.compliance.ComplianceCase;
import id.jmo.complaint.model.compliance.ComplianceCaseId;
import id.jmo.complaint.model.compliance.ComplianceState;
import id.jmo.complaint.model.compliance.ComplianceState.Answer;
import id.jmo.complaint.model.compliance.ComplianceWork;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.workers.WorkQueue;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case has ended: every report that waited for it is answered, or goes to the case that it was merged into. Each report is a
 * write of its own and then no longer waits, so that a pass that was cut short is continued by the next.
 */
@UseCase
public class AnswerReports implements WorkQueue<ComplianceCaseId> {

    private static final int BATCH = 100;

    private final ComplianceCases cases;
    private final MoveCase caseMoves;
    private final OpenCase openCase;
    private final Complaints complaints;
    private final MoveComplaint complaintMoves;
    private final Clock clock;

    AnswerReports(
            ComplianceCases cases,
            MoveCase caseMoves,
            OpenCase openCase,
            Complaints complaints,
            MoveComplaint complaintMoves,
            Clock clock) {
        this.cases = cases;
        this.caseMoves = caseMoves;
        this.openCase = openCase;
        this.complaints = complaints;
        this.complaintMoves = complaintMoves;
        this.clock = clock;
    }

    @Override
    public List<ComplianceCaseId> due(int limit) {
        return cases.toAnswer(clock.instant(), limit);
    }

    @Override
    public void process(ComplianceCaseId id) {
        Optional<ComplianceCase> found = cases.find(id);
        found.flatMap(this::answer).ifPresent(answer -> {
            int late = found.get().answering().late();
            answerAll(id, answer);
            caseMoves.change(id, current -> ComplianceWork.reportsAnswered(current, late));
        });
    }

    /** What answers the reports of the case; empty while it is open. */
    private Optional<ComplaintTrigger> answer(ComplianceCase of) {
        return switch (of.state()) {
            case ComplianceState.Registered registered -> Optional.of(ended(of.id(), registered.answer()));
            case ComplianceState.Dismissed dismissed -> Optional.of(ended(of.id(), dismissed.answer()));
            case ComplianceState.Merged _ ->
                Optional.of(new InspectionJoined(openCase.merged(of).id()));
            case ComplianceState.Reported _,
                    ComplianceState.VisitPlanned _,
                    ComplianceState.Visited _,
                    ComplianceState.WarnedOnce _,
                    ComplianceState.WarnedTwice _,
                    ComplianceState.Fined _,
                    ComplianceState.ServicesWithheld _ -> Optional.empty();
        };
    }

    private static ComplaintTrigger ended(ComplianceCaseId id, Answer answer) {
        return new InspectionEnded(id, answer.by(), answer.text());
    }

    private void answerAll(ComplianceCaseId id, ComplaintTrigger answer) {
        @Nullable ComplaintId cursor = null;
        List<Complaint> batch;
        do {
            batch = complaints.underInspection(id, cursor, BATCH);
            for (Complaint report : batch) {
                complaintMoves.move(report.id(), answer);
                cursor = report.id();
            }
        } while (batch.size() == BATCH);
    }
}
