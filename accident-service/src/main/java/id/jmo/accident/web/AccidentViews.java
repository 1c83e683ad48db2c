package id.jmo.accident.web;

import id.jmo.accident.model.Accident;
import id.jmo.accident.model.AccidentLifecycle;
import id.jmo.accident.model.AccidentState;
import id.jmo.accident.model.AccidentTrigger;
import id.jmo.accident.model.Awaited;
import id.jmo.accident.model.Award;
import id.jmo.accident.model.MemberFacts;
import id.jmo.accident.model.StepClock;
import id.jmo.accident.model.TimelineEntry;
import id.jmo.accident.model.benefit.BenefitLine;
import id.jmo.platform.tracking.Followed;
import id.jmo.platform.values.BusinessCalendar;
import id.jmo.platform.values.Jakarta;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows cases and their timelines to members and employers. */
@Component
class AccidentViews {

    static final String PATH = "/api/v1/accidents/";
    static final String EMPLOYER_PATH = "/api/v1/employer-accidents/";

    private final AccidentTexts texts;
    private final BusinessCalendar calendar;
    private final Clock clock;

    AccidentViews(AccidentTexts texts, BusinessCalendar calendar, Clock clock) {
        this.texts = texts;
        this.calendar = calendar;
        this.clock = clock;
    }

    AccidentView forMember(Accident accident, Locale locale) {
        String self = PATH + accident.id();
        List<AccidentView.NextStep> steps = new ArrayList<>();
        // After a death nobody acts by the member's login: the family does, by way of an officer.
        if (!accident.hasDied()) {
            if (!accident.hasEmployer()) {
                reports(accident, self, locale, steps);
            }
            if (AccidentLifecycle.allows(accident, AccidentTrigger.AccountGiven.class)) {
                steps.add(step("give-payout-account", "PUT", self + "/payout-account", locale));
            }
        }
        return view(accident, locale, self, Optional.empty(), account(accident), steps);
    }

    /** @param worker none as long as no event of the member has arrived */
    AccidentView forEmployer(Accident accident, Optional<MemberFacts> worker, Locale locale) {
        String self = EMPLOYER_PATH + accident.id();
        List<AccidentView.NextStep> steps = new ArrayList<>();
        reports(accident, self, locale, steps);
        if (AccidentLifecycle.allows(accident, AccidentTrigger.EmployerSeeksReimbursement.class)) {
            steps.add(step("seek-reimbursement", "POST", self + "/reimbursement", locale));
        }
        return view(accident, locale, self, worker, null, steps);
    }

    private void reports(Accident accident, String self, Locale locale, List<AccidentView.NextStep> steps) {
        if (AccidentLifecycle.allows(accident, AccidentTrigger.StageOneReported.class)) {
            steps.add(step("report-stage-one", "POST", self + "/stage-one", locale));
        }
        if (AccidentLifecycle.allows(accident, AccidentTrigger.StageTwoReported.class)) {
            steps.add(step("report-stage-two", "POST", self + "/stage-two", locale));
        }
    }

    private AccidentView view(
            Accident accident,
            Locale locale,
            String self,
            Optional<MemberFacts> worker,
            AccidentView.@Nullable Account payout,
            List<AccidentView.NextStep> steps) {
        return new AccidentView(
                accident.id(),
                accident.number().text(),
                accident.incident().kind(),
                accident.state().status(),
                accident.timeline().phase(),
                texts.coded(locale, "phase", accident.timeline().phase()).text(),
                accident.incident().on(),
                Jakarta.at(accident.notifiedAt()),
                worker.map(facts -> new AccidentView.Worker(
                                facts.name().reveal(), facts.kpj().masked()))
                        .orElse(null),
                owed(accident, locale),
                accident.state().hasEnded()
                        ? List.of()
                        : accident.missingEvidence().stream()
                                .map(evidence -> texts.coded(locale, "evidence", evidence))
                                .toList(),
                accident.stageOne()
                        .map(one -> new AccidentView.Report(Jakarta.at(one.reportedAt()), one.late()))
                        .orElse(null),
                accident.stageTwo()
                        .map(two -> new AccidentView.Report(Jakarta.at(two.reportedAt()), two.late()))
                        .orElse(null),
                accident.state() instanceof AccidentState.AwaitingSecondOfficer
                        ? null
                        : accident.state()
                                .granted()
                                .map(award -> award(award, locale))
                                .orElse(null),
                payout,
                texts.reasons(locale, reasons(accident.state())),
                accident.state() instanceof AccidentState.Rejected rejected ? rejected.note() : null,
                steps,
                Map.of("self", self, "timeline", self + "/timeline", "stream", self + "/timeline/stream"));
    }

    AccidentView.AwardView award(Award award, Locale locale) {
        return new AccidentView.AwardView(
                award.benefits().stream().map(line -> benefit(line, locale)).toList(),
                award.total(),
                award.payer(),
                texts.coded(locale, "payer", award.payer()).text());
    }

    private AccidentView.BenefitView benefit(BenefitLine line, Locale locale) {
        return new AccidentView.BenefitView(
                line.kind(),
                texts.text(locale, "benefit.kind." + line.kind()),
                line.amount(),
                texts.text(locale, "benefit.explanation." + line.explanation(), line.figures()),
                line.article());
    }

    AccidentView.@Nullable Owed owed(Accident accident, Locale locale) {
        Optional<Awaited> awaited = accident.awaits();
        if (awaited.isEmpty()) {
            return null;
        }
        Instant now = clock.instant();
        Optional<StepClock> running = accident.clock();
        return new AccidentView.Owed(
                texts.coded(locale, "awaited", awaited.get()),
                texts.coded(locale, "owed", accident.state().status()).text(),
                running.map(StepClock::due).map(Jakarta::at).orElse(null),
                running.map(step -> step.clock().daysLeft(now, calendar)).orElse(null),
                running.filter(step -> step.isOverdue(now)).isPresent());
    }

    AccidentTimelineView timeline(Accident accident, Locale locale) {
        return new AccidentTimelineView(
                accident.id(),
                accident.state().status(),
                accident.state().hasEnded(),
                accident.timeline().entries().stream()
                        .map(entry -> entry(entry, locale))
                        .toList());
    }

    Followed followed(Accident accident, Locale locale) {
        return new Followed(
                accident.state().status(),
                accident.state().hasEnded(),
                accident.timeline().entries().stream()
                        .map(entry -> new Followed.Entry(entry.number(), entry(entry, locale)))
                        .toList());
    }

    AccidentTimelineView.Entry entry(TimelineEntry entry, Locale locale) {
        AccidentTexts.Coded phase =
                texts.coded(locale, "phase", entry.milestone().phase());
        AccidentTexts.Coded milestone = texts.coded(locale, "milestone", entry.milestone());
        return new AccidentTimelineView.Entry(
                entry.number(),
                Jakarta.at(entry.at()),
                phase.code(),
                phase.text(),
                milestone.code(),
                milestone.text(),
                texts.reasons(locale, entry.reasons()),
                entry.note());
    }

    private static AccidentView.@Nullable Account account(Accident accident) {
        return accident.account()
                .map(account -> new AccidentView.Account(
                        account.bankCode(), account.accountNumber().masked()))
                .orElse(null);
    }

    static List<String> reasons(AccidentState state) {
        return switch (state) {
            case AccidentState.Rejected rejected -> rejected.reasons();
            case AccidentState.Returned returned -> List.of(returned.reason());
            case AccidentState.Notified _,
                    AccidentState.InTreatment _,
                    AccidentState.AwaitingStageTwo _,
                    AccidentState.AwaitingEvidence _,
                    AccidentState.InReview _,
                    AccidentState.AwaitingSecondOfficer _,
                    AccidentState.Paying _,
                    AccidentState.Settling _,
                    AccidentState.Completed _,
                    AccidentState.ClosedWithoutPayment _,
                    AccidentState.EmployerLiable _,
                    AccidentState.ReimbursementSought _ -> List.of();
        };
    }

    AccidentView.NextStep step(String action, String method, String href, Locale locale) {
        return new AccidentView.NextStep(action, method, href, texts.text(locale, "accident.next." + action));
    }
}
