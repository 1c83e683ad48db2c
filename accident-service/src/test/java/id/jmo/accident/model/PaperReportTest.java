package id.jmo.accident.model;

import static id.jmo.accident.model.Examples.after;
import static id.jmo.accident.model.Examples.approval;
import static id.jmo.accident.model.Examples.decide;
import static id.jmo.accident.model.Examples.moved;
import static id.jmo.accident.model.Examples.onPaper;
import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.accident.model.AccidentTrigger.AccountGiven;
import id.jmo.accident.model.AccidentTrigger.PaperStageOneRecorded;
import id.jmo.accident.model.AccidentTrigger.StageOneReported;
import id.jmo.accident.model.benefit.FactFault;
import id.jmo.accident.model.benefit.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The reports of an independent worker that an officer records from the paper form of the family. */
class PaperReportTest {

    private static final String RECORDER = "officer-1";
    private static final StageOneReported STAGE_ONE = Examples.stageOne(StageOne.Scene.Place.INSIDE);

    @Test
    void a_report_from_paper_moves_the_case_as_the_members_own_does_and_keeps_who_recorded_it() {
        Decision.Moved recorded = moved(Examples.notifiedByIndependentWorker(), onPaper(STAGE_ONE, RECORDER));

        assertThat(recorded.facts()).singleElement().isInstanceOf(AccidentFact.StageOneReported.class);
        Accident accident = recorded.accident();
        assertThat(accident.state()).isInstanceOf(AccidentState.InTreatment.class);
        assertThat(accident.stageOne().orElseThrow().report()).isEqualTo(STAGE_ONE.report());
        assertThat(accident.decisions())
                .containsExactly(new OfficerDecision(
                        RECORDER,
                        OfficerDecision.Action.RECORDED_STAGE_ONE,
                        "formulir 3 dari istri peserta",
                        Examples.NOW));
        assertThat(accident.recorder(OfficerDecision.Action.RECORDED_STAGE_ONE)).contains(RECORDER);
        assertThat(accident.recorder(OfficerDecision.Action.RECORDED_STAGE_TWO)).isEmpty();
        assertThat(accident.timeline().entries().getLast()).satisfies(entry -> {
            assertThat(entry.milestone()).isEqualTo(Milestone.STAGE_ONE_REPORTED);
            assertThat(entry.reasons()).containsExactly(Reporting.RECORDED_FROM_PAPER);
            assertThat(entry.note())
                    .as("the officer's words are not the member's to read")
                    .isNull();
        });
    }

    @Test
    void the_member_reports_one_stage_and_an_officer_records_the_other_after_the_death() {
        Accident recorded = after(Examples.inTreatmentOfIndependentWorker(), onPaper(Examples.died(), RECORDER));

        assertThat(recorded.state()).isInstanceOf(AccidentState.AwaitingEvidence.class);
        assertThat(recorded.recorder(OfficerDecision.Action.RECORDED_STAGE_ONE)).isEmpty();
        assertThat(recorded.recorder(OfficerDecision.Action.RECORDED_STAGE_TWO)).contains(RECORDER);
    }

    @Test
    void where_a_case_waited_for_the_member_it_waits_for_the_family_after_the_death() {
        Accident notified = Examples.notifiedByIndependentWorker();
        Accident treated = Examples.inTreatmentOfIndependentWorker();

        assertThat(notified.awaits()).contains(Awaited.MEMBER);
        assertThat(after(notified, Examples.statement(Outcome.DEATH)).awaits()).contains(Awaited.HEIR);
        assertThat(after(treated, Examples.statement(Outcome.RECOVERED)).awaits())
                .contains(Awaited.MEMBER);
        assertThat(after(treated, Examples.statement(Outcome.DEATH)).awaits()).contains(Awaited.HEIR);
        assertThat(after(treated, Examples.recovered()).awaits()).contains(Awaited.MEMBER);
        assertThat(after(treated, onPaper(Examples.died(), RECORDER)).awaits()).contains(Awaited.HEIR);
        assertThat(after(Examples.inTreatment(), Examples.died()).awaits())
                .as("an employer owes the evidence whatever the outcome")
                .contains(Awaited.EMPLOYER);
    }

    @Test
    void a_worker_with_an_employer_is_reported_by_the_employer_alone() {
        assertThat(decide(Examples.notified(), onPaper(STAGE_ONE, RECORDER))).isEqualTo(new Decision.EmployerReports());
        assertThat(decide(Examples.inTreatment(), onPaper(Examples.died(), RECORDER)))
                .isEqualTo(new Decision.EmployerReports());
        assertThat(decide(Examples.awaitingStageTwo(), onPaper(Examples.recovered(), RECORDER)))
                .isEqualTo(new Decision.EmployerReports());
    }

    @Test
    void a_stage_is_recorded_once_and_in_its_order() {
        Accident notified = Examples.notifiedByIndependentWorker();

        assertThat(decide(notified, onPaper(Examples.died(), RECORDER))).isEqualTo(new Decision.NotAllowed());
        Accident recorded = after(notified, onPaper(STAGE_ONE, RECORDER));
        assertThat(decide(recorded, onPaper(STAGE_ONE, "officer-2"))).isEqualTo(new Decision.NotAllowed());
        assertThat(decide(recorded, STAGE_ONE)).isEqualTo(new Decision.NotAllowed());
    }

    @Test
    void a_report_from_paper_is_held_to_the_same_rules_as_any_other() {
        StageOneReported disease = Examples.stageOne(
                StageOne.Scene.Place.INSIDE,
                StageOne.Scene.Circumstance.OCCUPATIONAL_DISEASE,
                Examples.HAPPENED,
                LocalDate.of(2020, 1, 6));

        assertThat(decide(Examples.notifiedByIndependentWorker(), onPaper(disease, RECORDER)))
                .isEqualTo(new Decision.ReportContradicts(
                        List.of(new IncidentFault("scene.circumstance", "kind-differs"))));
        assertThat(decide(
                        Examples.inTreatmentOfIndependentWorker(),
                        onPaper(Examples.stageTwo(Outcome.DEATH, null, List.of()), RECORDER)))
                .isInstanceOfSatisfying(
                        Decision.FactsContradict.class,
                        contradiction -> assertThat(contradiction.faults())
                                .extracting(FactFault::field)
                                .containsExactly("diedOn"));
    }

    @Test
    void nobody_records_a_report_of_their_own_case() {
        Accident own = Examples.notifiedByIndependentWorker();
        Officer member = new Officer(RECORDER, Optional.of(own.member()));

        assertThat(decide(own, new PaperStageOneRecorded(member, STAGE_ONE.report(), "saya sendiri")))
                .isEqualTo(new Decision.OfficersOwnCase());
    }

    @Test
    void who_recorded_a_report_approves_neither_first_nor_second() {
        Accident review = after(
                Examples.notifiedByIndependentWorker(),
                onPaper(STAGE_ONE, RECORDER),
                onPaper(Examples.died(), "officer-2"),
                Examples.file(AttachmentKind.DOCTOR_CERTIFICATE),
                Examples.file(AttachmentKind.DEATH_CERTIFICATE),
                Examples.file(AttachmentKind.HEIR_STATEMENT),
                new AccountGiven(Examples.HEIRS, RECORDER));

        for (String recorder : List.of(RECORDER, "officer-2")) {
            assertThat(decide(review, approval(review, recorder))).isEqualTo(new Decision.RecorderMustNotApprove());
        }
        Accident waiting = after(review, approval(review, "officer-3"));
        assertThat(decide(waiting, approval(waiting, RECORDER))).isEqualTo(new Decision.RecorderMustNotApprove());
        assertThat(after(waiting, approval(waiting, "officer-4")).state()).isInstanceOf(AccidentState.Paying.class);
    }

    @Test
    void one_officer_who_recorded_nothing_approves_a_small_benefit_of_a_report_from_paper() {
        Accident review = after(
                Examples.inTreatmentOfIndependentWorker(),
                onPaper(Examples.recovered(), RECORDER),
                Examples.file(AttachmentKind.DOCTOR_CERTIFICATE),
                new AccountGiven(Examples.ACCOUNT, null));

        assertThat(decide(review, approval(review, RECORDER))).isEqualTo(new Decision.RecorderMustNotApprove());
        assertThat(after(review, approval(review, "officer-2")).state()).isInstanceOf(AccidentState.Paying.class);
    }
}
