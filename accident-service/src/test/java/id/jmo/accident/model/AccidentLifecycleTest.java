package id.jmo.accident.model;

import static id.jmo.accident.model.Examples.officer;
import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.accident.model.AccidentTrigger.AccountGiven;
import id.jmo.accident.model.AccidentTrigger.BenefitSettled;
import id.jmo.accident.model.AccidentTrigger.EmployerSeeksReimbursement;
import id.jmo.accident.model.AccidentTrigger.NotifiedAgain;
import id.jmo.accident.model.AccidentTrigger.OfficerApproves;
import id.jmo.accident.model.AccidentTrigger.OfficerAsksForEvidence;
import id.jmo.accident.model.AccidentTrigger.OfficerGuarantees;
import id.jmo.accident.model.AccidentTrigger.OfficerRefuses;
import id.jmo.accident.model.AccidentTrigger.PaperEvidenceSeen;
import id.jmo.accident.model.AccidentTrigger.PayoutCompleted;
import id.jmo.accident.model.AccidentTrigger.PayoutRefused;
import id.jmo.accident.model.AccidentTrigger.PayoutReturned;
import id.jmo.accident.model.AccidentTrigger.StepOverdue;
import id.jmo.accident.model.benefit.Outcome;
import id.jmo.platform.testsupport.LifecyclePage;
import id.jmo.platform.values.PayoutId;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The table of the lifecycle: complete, unambiguous, true, and drawn in the documentation. */
class AccidentLifecycleTest {

    /** Cases that differ in whatever a decision looks at. */
    private static final List<Accident> CASES = List.of(
            Examples.notified(),
            Examples.after(Examples.notified(), Examples.statement(Outcome.RECOVERED)),
            Examples.notifiedByIndependentWorker(),
            Examples.after(Examples.notifiedByIndependentWorker(), Examples.statement(Outcome.RECOVERED)),
            Examples.inTreatmentOfIndependentWorker(),
            Examples.after(Examples.inTreatmentOfIndependentWorker(), Examples.file(AttachmentKind.DOCTOR_CERTIFICATE)),
            Examples.after(Examples.inTreatmentOfIndependentWorker(), Examples.statement(Outcome.RECOVERED)),
            Examples.after(
                    Examples.inTreatmentOfIndependentWorker(),
                    Examples.statement(Outcome.RECOVERED),
                    Examples.file(AttachmentKind.DOCTOR_CERTIFICATE)),
            Examples.inTreatment(),
            Examples.inTreatmentAfterTraffic(),
            Examples.after(Examples.inTreatment(), Examples.file(AttachmentKind.DOCTOR_CERTIFICATE)),
            Examples.awaitingStageTwo(),
            Examples.after(Examples.awaitingStageTwo(), Examples.file(AttachmentKind.DOCTOR_CERTIFICATE)),
            Examples.awaitingEvidence(),
            Examples.after(Examples.inTreatmentAfterTraffic(), Examples.recovered()),
            Examples.inReview(),
            Examples.inReviewAfterDeath(),
            withoutCash(),
            Examples.inReviewAfterLateReport(Examples.recovered()),
            Examples.awaitingSecondOfficer(),
            lateAndAwaitingSecondOfficer(),
            Examples.employerLiable(),
            Examples.after(Examples.employerLiable(), new EmployerSeeksReimbursement()),
            Examples.paying(),
            Examples.settling(),
            Examples.completed(),
            Examples.returned(),
            Examples.refusedByBank(),
            Examples.after(
                    Examples.notified(),
                    new OfficerRefuses(officer("officer-1"), AccidentStatus.NOTIFIED, "bukan kecelakaan kerja")),
            Examples.after(withoutCash(), Examples.approval(withoutCash(), "officer-1")));

    @Test
    void the_table_is_exactly_what_the_code_does() {
        Set<String> declared = new TreeSet<>();
        AccidentLifecycle.TABLE.forEach(row ->
                row.to().forEach(to -> declared.add(edge(row.from(), row.trigger(), to))));

        Set<String> taken = new TreeSet<>();
        DecisionContext afterAllDeadlines = Examples.at(Examples.NOW.plus(Duration.ofDays(4)));
        for (Accident accident : CASES) {
            for (AccidentTrigger trigger : triggersFor(accident)) {
                if (AccidentLifecycle.decide(accident, trigger, afterAllDeadlines) instanceof Decision.Moved moved) {
                    taken.add(edge(
                            accident.state().getClass(),
                            trigger.getClass(),
                            moved.accident().state().getClass()));
                }
            }
        }

        assertThat(taken).isEqualTo(declared);
    }

    @Test
    void every_state_and_every_trigger_is_in_the_table() {
        Set<Class<?>> states = new LinkedHashSet<>();
        Set<Class<?>> triggers = new LinkedHashSet<>();
        AccidentLifecycle.TABLE.forEach(row -> {
            states.add(row.from());
            states.addAll(row.to());
            triggers.add(row.trigger());
        });

        assertThat(states).containsExactlyInAnyOrder(AccidentState.class.getPermittedSubclasses());
        assertThat(triggers)
                .containsExactlyInAnyOrderElementsOf(List.of(AccidentTrigger.class.getPermittedSubclasses()).stream()
                        .filter(type -> !type.isInterface())
                        .toList());
    }

    @Test
    void no_state_has_two_rows_for_one_trigger() {
        assertThat(AccidentLifecycle.TABLE.stream()
                        .map(row ->
                                row.from().getSimpleName() + " " + row.trigger().getSimpleName()))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_step_that_has_a_deadline_has_something_to_do_when_it_is_late() {
        assertThat(CASES.stream().filter(accident -> accident.clock().isPresent()))
                .allMatch(accident -> AccidentLifecycle.allows(accident, StepOverdue.class));
    }

    @Test
    void whoever_must_act_next_is_known_as_long_as_the_case_is_open() {
        assertThat(CASES.stream().filter(accident -> !accident.state().hasEnded()))
                .allMatch(accident -> accident.awaits().isPresent());
    }

    @Test
    void the_page_in_the_documentation_is_drawn_from_the_table() throws IOException {
        LifecyclePage page = LifecyclePage.of(
                        "accident-lifecycle.md", "a work accident", "accident-service", "AccidentLifecycle")
                .begins("Notified", "somebody notifies")
                .ends(
                        AccidentState.Completed.class,
                        AccidentState.ClosedWithoutPayment.class,
                        AccidentState.ReimbursementSought.class,
                        AccidentState.Rejected.class);
        AccidentLifecycle.TABLE.forEach(row -> page.row(row.from(), row.trigger(), row.to()));

        page.isTheOneInTheDocumentation("""
                What changes a case without moving it (further informants, evidence before it is awaited, a letter of guarantee, the
                bank account) is in the table only. Everything else that arrives changes nothing: repeated and late events are ignored;
                an event that is not allowed is counted (`jmo_accident_unexpected_events_total`) and logged; a person's command is
                refused.
                """);
    }

    /** Recovered on the same day: only the treatment was a benefit. */
    private static Accident withoutCash() {
        AccidentTrigger.StageTwoReported nothing = new AccidentTrigger.StageTwoReported(new StageTwo.Report(
                Examples.HAPPENED.plusSeconds(60),
                Outcome.RECOVERED,
                false,
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of()));
        return Examples.after(Examples.inTreatment(), nothing, Examples.file(AttachmentKind.DOCTOR_CERTIFICATE));
    }

    private static Accident lateAndAwaitingSecondOfficer() {
        Accident review = Examples.inReviewAfterLateReport(
                Examples.died(),
                Examples.file(AttachmentKind.DEATH_CERTIFICATE),
                Examples.file(AttachmentKind.HEIR_STATEMENT));
        return Examples.after(review, Examples.approval(review, "officer-1"));
    }

    private static List<AccidentTrigger> triggersFor(Accident accident) {
        PayoutId payout = accident.state().latestPayment().map(Payment::payout).orElseGet(PayoutId::next);
        AccidentStatus seen = accident.state().status();
        return List.of(
                new NotifiedAgain(Examples.informant("0899999999")),
                Examples.stageOne(StageOne.Scene.Place.INSIDE),
                Examples.statement(Outcome.RECOVERED),
                Examples.recovered(),
                Examples.onPaper(Examples.stageOne(StageOne.Scene.Place.INSIDE), "officer-3"),
                Examples.onPaper(Examples.recovered(), "officer-3"),
                Examples.file(AttachmentKind.DOCTOR_CERTIFICATE),
                Examples.file(AttachmentKind.POLICE_REPORT),
                new PaperEvidenceSeen(officer("officer-2"), Set.of(Evidence.DOCTOR_CERTIFICATE), "dilihat"),
                new PaperEvidenceSeen(officer("officer-2"), Set.of(Evidence.TRAFFIC_REPORT), "dilihat"),
                new OfficerAsksForEvidence(officer("officer-2"), Set.of(Evidence.FURTHER), "foto lokasi"),
                new OfficerGuarantees(
                        officer("officer-2"),
                        new Guarantee(
                                UUID.randomUUID(),
                                "KLN00012",
                                "Klinik Melati",
                                Examples.NOW,
                                LocalDate.of(2026, 12, 31))),
                new OfficerApproves(officer("officer-2"), seen, Examples.COVERED, "sesuai"),
                new OfficerRefuses(officer("officer-2"), seen, "bukan kecelakaan kerja"),
                new AccountGiven(Examples.OTHER_ACCOUNT, null),
                new AccountGiven(Examples.HEIRS, "officer-3"),
                new EmployerSeeksReimbursement(),
                new PayoutCompleted(payout, Examples.NOW),
                new PayoutRefused(payout, "ACCOUNT_CLOSED"),
                new PayoutReturned(payout, "ACCOUNT_CLOSED"),
                new BenefitSettled(payout),
                new StepOverdue());
    }

    private static String edge(Class<?> from, Class<?> trigger, Class<?> to) {
        return from.getSimpleName() + " --" + trigger.getSimpleName() + "--> " + to.getSimpleName();
    }
}
