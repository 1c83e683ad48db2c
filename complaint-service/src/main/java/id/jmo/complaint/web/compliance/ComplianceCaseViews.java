package id.jmo.complaint.web.compliance;

import id.jmo.complaint.application.compliance.ReadCases;
import id.jmo.complaint.model.Complaint;
import id.jmo.complaint.model.compliance.CaseHistory;
import id.jmo.complaint.model.compliance.ComplianceCase;
import id.jmo.complaint.model.compliance.ComplianceLifecycle;
import id.jmo.complaint.model.compliance.ComplianceState;
import id.jmo.complaint.model.compliance.ComplianceTrigger;
import id.jmo.complaint.model.compliance.IssuedLetter;
import id.jmo.complaint.model.compliance.Proposal;
import id.jmo.complaint.model.compliance.Turn;
import id.jmo.complaint.web.compliance.ComplianceCaseView.NextStep;
import id.jmo.complaint.web.compliance.ComplianceTexts.Labelled;
import id.jmo.platform.caseclock.CaseClock;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.values.BusinessCalendar;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Jakarta;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows compliance cases to staff. */
@Component
class ComplianceCaseViews {

    static final String PATH = "/api/v1/compliance-cases/";

    private final ReadCases readCases;
    private final ComplianceTexts texts;
    private final BusinessCalendar calendar;
    private final Clock clock;

    ComplianceCaseViews(ReadCases readCases, ComplianceTexts texts, BusinessCalendar calendar, Clock clock) {
        this.readCases = readCases;
        this.texts = texts;
        this.calendar = calendar;
        this.clock = clock;
    }

    ComplianceCaseView.Summary summary(ComplianceCase of, CurrentUser reader, Locale locale) {
        return summary(of, readCases.countReports(of.id()), reader, locale);
    }

    private ComplianceCaseView.Summary summary(ComplianceCase of, long reports, CurrentUser reader, Locale locale) {
        Labelled status = texts.labelled(locale, "status", of.state().status());
        return new ComplianceCaseView.Summary(
                of.id(),
                of.number().text(),
                of.employer().name().reveal(),
                of.employer().city().reveal(),
                of.state().status(),
                status.text(),
                Jakarta.at(of.openedAt()),
                reports,
                turn(of),
                of.officer().orElse(null),
                of.isAssignedTo(reader.id()),
                of.escalatedAt().map(Jakarta::at).orElse(null));
    }

    ComplianceCaseView.@Nullable TurnView turn(ComplianceCase of) {
        Instant now = clock.instant();
        return of.turn(now, calendar).map(turn -> turn(turn, now)).orElse(null);
    }

    private ComplianceCaseView.TurnView turn(Turn turn, Instant now) {
        if (turn.clock().isEmpty()) {
            return new ComplianceCaseView.TurnView(turn.waitsFor(), null, null, false);
        }
        CaseClock running = turn.clock().get();
        return new ComplianceCaseView.TurnView(
                turn.waitsFor(),
                running.dueOn(calendar).orElseThrow(),
                running.daysLeft(now, calendar),
                running.isOverdue(now, calendar));
    }

    ComplianceCaseView complianceCase(ComplianceCase of, CurrentUser reader, Locale locale) {
        ReadCases.Reports reports = readCases.reports(of.id());
        ComplianceState state = of.state();
        return new ComplianceCaseView(
                summary(of, reports.count(), reader, locale),
                of.employer().address().reveal(),
                new ComplianceCaseView.Reports(
                        reports.count(),
                        reports.workers().isPresent() ? reports.workers().getAsLong() : null,
                        reports.names(),
                        reports.addresses()),
                of.visit()
                        .map(visit -> new ComplianceCaseView.VisitView(
                                visit.on(), visit.findings().reveal()))
                        .orElse(null),
                of.proposal().map(ComplianceCaseViews::proposal).orElse(null),
                of.letters().stream().map(letter -> letter(of, letter, locale)).toList(),
                of.history().entries().stream()
                        .map(entry -> entry(entry, locale))
                        .toList(),
                state instanceof ComplianceState.Registered registered
                        ? new ComplianceCaseView.RegistrationView(registered.on(), registered.employerNumber())
                        : null,
                state instanceof ComplianceState.Dismissed dismissed
                        ? texts.labelled(locale, "dismissal", dismissed.reason())
                        : null,
                state instanceof ComplianceState.Merged merged ? merged.into() : null,
                answer(state),
                nextSteps(of, reader, locale),
                Map.of("self", PATH + of.id(), "file", PATH + of.id() + "/file"));
    }

    private static @Nullable String answer(ComplianceState state) {
        if (state instanceof ComplianceState.Registered registered) {
            return registered.answer().text().reveal();
        }
        return state instanceof ComplianceState.Dismissed dismissed
                ? dismissed.answer().text().reveal()
                : null;
    }

    private static ComplianceCaseView.ProposalView proposal(Proposal proposal) {
        return switch (proposal) {
            case Proposal.OfFine(var id, var by, var at, var fine) ->
                new ComplianceCaseView.ProposalView(
                        id,
                        by,
                        Jakarta.at(at),
                        fine.amount().amount(),
                        fine.basis().reveal(),
                        List.of());
            case Proposal.OfWithholding(var id, var by, var at, var services) ->
                new ComplianceCaseView.ProposalView(
                        id,
                        by,
                        Jakarta.at(at),
                        null,
                        null,
                        services.stream().sorted().toList());
        };
    }

    private ComplianceCaseView.LetterView letter(ComplianceCase of, IssuedLetter letter, Locale locale) {
        return new ComplianceCaseView.LetterView(
                letter.id(),
                texts.labelled(locale, "letter", letter.kind()),
                letter.number(),
                Jakarta.at(letter.issuedAt()),
                letter.date(),
                PATH + of.id() + "/letters/" + letter.id());
    }

    private ComplianceCaseView.Entry entry(CaseHistory.Entry entry, Locale locale) {
        Labelled milestone = texts.labelled(locale, "milestone", entry.milestone());
        return new ComplianceCaseView.Entry(
                Jakarta.at(entry.at()),
                milestone.code(),
                milestone.text(),
                entry.by().isEmpty() ? null : entry.by(),
                entry.note().map(Confidential::reveal).orElse(null));
    }

    /** @param report of the case that the reader has */
    ComplianceCaseView.ReportView report(Complaint report) {
        return new ComplianceCaseView.ReportView(
                report.id(),
                report.number().text(),
                Jakarta.at(report.submittedAt()),
                report.state().status().name(),
                "/api/v1/complaint-cases/" + report.id());
    }

    /** Derived from the lifecycle, so that nothing is offered that would be refused for the state of the case. */
    private List<NextStep> nextSteps(ComplianceCase of, CurrentUser reader, Locale locale) {
        String self = PATH + of.id();
        List<NextStep> steps = new ArrayList<>();
        if (!of.state().isOpen()) {
            return steps;
        }
        if (reader.has(Role.COMPLAINT_OFFICER) && of.officer().isEmpty()) {
            steps.add(step("take", "POST", self + "/assignment", locale));
        }
        if (of.isAssignedTo(reader.id())) {
            add(steps, of, ComplianceTrigger.OfficerPlansVisit.class, "plan-visit", self + "/visits", locale);
            add(steps, of, ComplianceTrigger.OfficerReportsVisit.class, "report-visit", self + "/visit-report", locale);
            add(steps, of, ComplianceTrigger.OfficerWarns.class, "warn", self + "/warnings", locale);
            if (of.proposal().isEmpty()) {
                add(steps, of, ComplianceTrigger.OfficerProposesFine.class, "propose-fine", self + "/fines", locale);
                add(
                        steps,
                        of,
                        ComplianceTrigger.OfficerProposesWithholding.class,
                        "propose-withholding",
                        self + "/withholdings",
                        locale);
            }
            add(
                    steps,
                    of,
                    ComplianceTrigger.OfficerRecordsRegistration.class,
                    "register",
                    self + "/registration",
                    locale);
            add(steps, of, ComplianceTrigger.OfficerDismisses.class, "dismiss", self + "/dismissal", locale);
            add(steps, of, ComplianceTrigger.OfficerMerges.class, "merge", self + "/merger", locale);
            steps.add(step("reports", "GET", self + "/reports", locale));
            steps.add(step("release", "DELETE", self + "/assignment", locale));
        }
        if (reader.has(Role.SUPERVISOR)) {
            of.proposal().filter(pending -> !pending.by().equals(reader.id())).ifPresent(pending -> {
                String proposal = self + "/proposals/" + pending.id();
                steps.add(step("approve", "POST", proposal + "/approval", locale));
                steps.add(step("refuse", "POST", proposal + "/refusal", locale));
            });
        }
        return List.copyOf(steps);
    }

    private void add(
            List<NextStep> steps,
            ComplianceCase of,
            Class<? extends ComplianceTrigger> trigger,
            String action,
            String href,
            Locale locale) {
        if (ComplianceLifecycle.allows(of, trigger)) {
            steps.add(step(action, "POST", href, locale));
        }
    }

    private NextStep step(String action, String method, String href, Locale locale) {
        return new NextStep(action, method, href, texts.text(locale, "next." + action));
    }
}
