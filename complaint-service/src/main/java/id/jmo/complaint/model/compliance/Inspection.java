package id.jmo.complaint.model.compliance;

import id.jmo.complaint.model.compliance.ComplianceState.VisitPlanned;
import id.jmo.complaint.model.compliance.ComplianceState.Visited;
import id.jmo.complaint.model.compliance.ComplianceTrigger.OfficerPlansVisit;
import id.jmo.complaint.model.compliance.ComplianceTrigger.OfficerReportsVisit;
import id.jmo.platform.caseclock.CaseClock;
import id.jmo.platform.values.Jakarta;
import java.time.LocalDate;

/** The visit to the employer. */
final class Inspection {

    /** How far ahead a visit is planned: a later one is a slip of the keyboard. */
    private static final int MOST_DAYS_AHEAD = 90;

    private Inspection() {}

    /** Planning another day is planning again, with another notice. */
    static ComplianceDecision planVisit(
            ComplianceCase of, ComplianceState state, OfficerPlansVisit command, ComplianceContext context) {
        LocalDate on = command.on();
        if (of.history().isFull()) {
            return new ComplianceDecision.HistoryFull();
        }
        if (on.isBefore(context.today()) || on.isAfter(context.today().plusDays(MOST_DAYS_AHEAD))) {
            return new ComplianceDecision.WrongDay("visit-day");
        }
        if (!context.calendar().isBusinessDay(on)) {
            return new ComplianceDecision.WrongDay("business-day");
        }
        return of.change()
                .to(new VisitPlanned(on))
                .officersHave(CaseClock.start(
                        on.atStartOfDay(Jakarta.ZONE).toInstant(),
                        context.limits().nextStep()))
                .issue(Letters.of(of, LetterKind.VISIT_NOTICE, on, context))
                .happened(context.now(), CaseMilestone.VISIT_PLANNED, command.officer())
                .done();
    }

    static ComplianceDecision reportVisit(
            ComplianceCase of, VisitPlanned state, OfficerReportsVisit command, ComplianceContext context) {
        LocalDate on = command.visit().on();
        if (on.isAfter(context.today()) || on.isBefore(Jakarta.dateOf(of.openedAt()))) {
            return new ComplianceDecision.WrongDay("visited-day");
        }
        return of.change()
                .to(new Visited())
                .visited(command.visit())
                .officersHave(CaseClock.start(context.now(), context.limits().nextStep()))
                .happened(context.now(), CaseMilestone.VISITED, command.officer())
                .done();
    }
}
