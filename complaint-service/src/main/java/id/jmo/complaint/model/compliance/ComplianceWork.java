package id.jmo.complaint.model.compliance;

import id.jmo.complaint.model.compliance.ComplianceTrigger.LimitPassed;
import java.util.Optional;

/** What changes no state: who has the case, overdue steps, and that reports are answered after the end. */
public final class ComplianceWork {

    private ComplianceWork() {}

    /** The officer takes a case that nobody has. Of two who take it at once, one is refused. */
    public static ComplianceDecision take(ComplianceCase of, String officer) {
        if (!of.state().isOpen()) {
            return new ComplianceDecision.NotAllowed();
        }
        if (of.officer().isPresent()) {
            return of.isAssignedTo(officer)
                    ? new ComplianceDecision.Ignored()
                    : new ComplianceDecision.AssignedToAnother();
        }
        return of.change().assigned(Optional.of(officer)).done();
    }

    /** The officer gives the case back. */
    public static ComplianceDecision release(ComplianceCase of, String officer) {
        return of.isAssignedTo(officer)
                ? of.change().assigned(Optional.empty()).done()
                : new ComplianceDecision.AssignedToAnother();
    }

    /** A supervisor gives the case back, whoever has it. */
    public static ComplianceDecision releaseBySupervisor(ComplianceCase of) {
        return of.officer().isEmpty()
                ? new ComplianceDecision.Ignored()
                : of.change().assigned(Optional.empty()).done();
    }

    /** The case comes to a supervisor, once for each limit. */
    static ComplianceDecision escalate(
            ComplianceCase of, ComplianceState state, LimitPassed trigger, ComplianceContext context) {
        boolean due = of.officersClock(context.calendar())
                .filter(clock -> clock.isOverdue(context.now(), context.calendar()))
                .isPresent();
        if (!due || of.escalatedAt().isPresent()) {
            return new ComplianceDecision.Ignored();
        }
        return of.change()
                .escalated(context.now())
                .happened(context.now(), CaseMilestone.ESCALATED, "")
                .done();
    }

    /** A report joined while the case was ending: its reports are to be gone through again. */
    public static ComplianceDecision reportJoinedLate(ComplianceCase of) {
        return of.state().isOpen()
                ? new ComplianceDecision.Ignored()
                : of.change()
                        .answering(new Answering(of.answering().late() + 1, false))
                        .done();
    }

    /**
     * All reports are answered, unless one has joined since.
     *
     * @param lateSeen as it was when that began
     */
    public static ComplianceDecision reportsAnswered(ComplianceCase of, int lateSeen) {
        return of.answering().done() || of.answering().late() != lateSeen
                ? new ComplianceDecision.Ignored()
                : of.change().answering(new Answering(lateSeen, true)).done();
    }
}
