package id.jmo.accident.model;

import static id.jmo.accident.model.Examples.approval;
import static id.jmo.accident.model.Examples.moved;
import static id.jmo.accident.model.Examples.officer;
import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.accident.model.AccidentTrigger.AccountGiven;
import id.jmo.accident.model.AccidentTrigger.BenefitSettled;
import id.jmo.accident.model.AccidentTrigger.EvidenceGiven;
import id.jmo.accident.model.AccidentTrigger.NotifiedAgain;
import id.jmo.accident.model.AccidentTrigger.OfficerApproves;
import id.jmo.accident.model.AccidentTrigger.OfficerAsksForEvidence;
import id.jmo.accident.model.AccidentTrigger.PayoutCompleted;
import id.jmo.accident.model.AccidentTrigger.PayoutReturned;
import id.jmo.accident.model.AccidentTrigger.StepOverdue;
import id.jmo.accident.model.benefit.Outcome;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What decisions over a case depend on. */
class AccidentDecisionTest {

    private static final Duration TWICE_24_HOURS = Duration.ofHours(48);

    @Test
    void the_time_for_stage_one_runs_from_the_accident_and_counts_hours() {
        StepClock clock = Examples.notified().clock().orElseThrow();

        assertThat(clock.step()).isEqualTo(Step.STAGE_ONE);
        assertThat(clock.due()).isEqualTo(Examples.HAPPENED.plus(TWICE_24_HOURS));
    }

    @Test
    void a_report_in_the_last_second_is_in_time_and_one_at_the_end_is_late() {
        Instant end = Examples.HAPPENED.plus(TWICE_24_HOURS);

        assertThat(reportedAt(end.minusSeconds(1)).late()).isFalse();
        assertThat(reportedAt(end).late()).isTrue();
    }

    private static StageOne reportedAt(Instant now) {
        return moved(Examples.notified(), Examples.stageOne(StageOne.Scene.Place.INSIDE), now)
                .accident()
                .stageOne()
                .orElseThrow();
    }

    @Test
    void a_late_employer_owes_the_benefit_and_no_payment_is_ordered() {
        Accident review = Examples.inReviewAfterLateReport(Examples.recovered());

        Decision.Moved decided = moved(review, approval(review, "officer-1"));

        assertThat(decided.accident().state()).isInstanceOf(AccidentState.EmployerLiable.class);
        assertThat(decided.facts())
                .singleElement()
                .isInstanceOfSatisfying(
                        AccidentFact.Approved.class,
                        approved -> assertThat(approved.award().payer()).isEqualTo(Payer.EMPLOYER));
    }

    @Test
    void an_independent_worker_who_reports_late_keeps_the_fund() {
        Accident late = moved(
                        Examples.notifiedByIndependentWorker(),
                        Examples.stageOne(StageOne.Scene.Place.INSIDE),
                        Examples.HAPPENED.plus(Duration.ofDays(5)))
                .accident();

        assertThat(late.stageOne().orElseThrow().late()).isTrue();
        assertThat(late.payer()).isEqualTo(Payer.FUND);
    }

    @Test
    void an_approval_orders_the_benefit_that_the_tables_give() {
        Accident review = Examples.inReview();

        Decision.Moved decided = moved(review, approval(review, "officer-1"));

        assertThat(decided.facts()).hasSize(2);
        assertThat(decided.facts().getLast()).isInstanceOfSatisfying(AccidentFact.BenefitOrdered.class, ordered -> {
            assertThat(ordered.account()).isEqualTo(Examples.ACCOUNT);
            assertThat(ordered.payment().award().total()).isEqualTo(Rupiah.of(166_666));
        });
    }

    @Test
    void a_death_needs_two_officers_and_the_account_of_an_heir() {
        Accident review = Examples.inReviewAfterDeath();

        Accident waiting = moved(review, approval(review, "officer-1")).accident();

        assertThat(waiting.state())
                .isInstanceOfSatisfying(
                        AccidentState.AwaitingSecondOfficer.class,
                        second -> assertThat(second.award().total()).isEqualTo(Rupiah.of(262_000_000)));
        assertThat(Examples.decide(waiting, approval(waiting, "officer-1")))
                .isEqualTo(new Decision.SecondOfficerMustDiffer());
        assertThat(moved(waiting, approval(waiting, "officer-2")).accident().state())
                .isInstanceOf(AccidentState.Paying.class);
        Accident withMembersAccount = review.payableTo(Examples.ACCOUNT);
        assertThat(Examples.decide(withMembersAccount, approval(withMembersAccount, "officer-1")))
                .isEqualTo(new Decision.AccountMissing(PayoutAccount.Owner.HEIR));
    }

    @Test
    void after_a_death_the_members_login_replaces_no_account_of_an_heir() {
        Accident review = Examples.inReviewAfterDeath();

        assertThat(Examples.decide(review, new AccountGiven(Examples.ACCOUNT, null)))
                .isEqualTo(new Decision.AccountMissing(PayoutAccount.Owner.HEIR));
    }

    @Test
    void the_officer_who_approved_a_payment_to_an_heir_does_not_redirect_it() {
        Accident waiting = Examples.awaitingSecondOfficer();
        Accident paying = Examples.after(waiting, approval(waiting, "officer-2"));
        Accident returned = Examples.after(paying, new PayoutReturned(Examples.payoutOf(paying), "ACCOUNT_CLOSED"));

        assertThat(Examples.decide(returned, new AccountGiven(Examples.HEIRS, "officer-2")))
                .isEqualTo(new Decision.SecondOfficerMustDiffer());
        assertThat(moved(returned, new AccountGiven(Examples.HEIRS, "officer-1"))
                        .accident()
                        .state())
                .isInstanceOf(AccidentState.Paying.class);
    }

    @Test
    void of_two_officers_who_decide_at_once_the_later_one_is_no_second_officer() {
        Accident review = Examples.inReviewAfterDeath();
        OfficerApproves atOnce = approval(review, "officer-2");

        Accident waiting = moved(review, approval(review, "officer-1")).accident();

        assertThat(Examples.decide(waiting, atOnce)).isEqualTo(new Decision.NotAllowed());
    }

    @Test
    void nothing_is_approved_against_the_findings_or_by_the_member() {
        Accident review = Examples.inReview();
        Findings notEmployed = new Findings(false, true, true, false);

        assertThat(Examples.decide(
                        review, new OfficerApproves(officer("officer-1"), AccidentStatus.IN_REVIEW, notEmployed, "?")))
                .isEqualTo(new Decision.NotCovered(List.of("employed", "workPurpose")));
        assertThat(Examples.decide(
                        review,
                        new OfficerApproves(
                                new Officer("officer-1", Optional.of(review.member())),
                                AccidentStatus.IN_REVIEW,
                                Examples.COVERED,
                                "?")))
                .isEqualTo(new Decision.OfficersOwnCase());
    }

    @Test
    void a_traffic_accident_asks_for_the_police_report_or_the_letter_of_jasa_raharja() {
        Decision.Moved reported = moved(Examples.notified(), Examples.stageOne(StageOne.Scene.Place.TRAFFIC));

        assertThat(reported.facts())
                .last()
                .isInstanceOfSatisfying(
                        AccidentFact.EvidenceNeeded.class,
                        needed -> assertThat(needed.evidence()).containsExactly(Evidence.TRAFFIC_REPORT));
        Accident given = Examples.after(reported.accident(), Examples.file(AttachmentKind.JASA_RAHARJA_LETTER));
        assertThat(given.missingEvidence()).isEmpty();
    }

    @Test
    void an_accident_off_site_asks_for_two_witnesses_and_one_is_not_enough() {
        Accident reported = moved(Examples.notified(), Examples.stageOne(StageOne.Scene.Place.OUTSIDE))
                .accident();
        EvidenceGiven witness = Examples.file(AttachmentKind.WITNESS_STATEMENT);

        assertThat(Examples.after(reported, witness).missingEvidence()).containsExactly(Evidence.TWO_WITNESSES);
        assertThat(Examples.after(reported, witness, Examples.file(AttachmentKind.WITNESS_STATEMENT))
                        .missingEvidence())
                .isEmpty();
    }

    @Test
    void what_an_officer_asks_for_is_answered_by_another_document() {
        Accident asked = Examples.after(
                Examples.inReview(),
                new OfficerAsksForEvidence(officer("officer-1"), Set.of(Evidence.FURTHER), "foto lokasi"));

        assertThat(asked.state()).isInstanceOf(AccidentState.AwaitingEvidence.class);
        assertThat(Examples.after(asked, Examples.file(AttachmentKind.IDENTITY_CARD))
                        .state())
                .isInstanceOf(AccidentState.AwaitingEvidence.class);
        assertThat(Examples.after(asked, Examples.file(AttachmentKind.OTHER)).state())
                .isInstanceOf(AccidentState.InReview.class);
    }

    @Test
    void stage_one_names_every_field_that_contradicts_the_case() {
        Decision refused = Examples.decide(
                Examples.notified(),
                Examples.stageOne(
                        StageOne.Scene.Place.INSIDE,
                        StageOne.Scene.Circumstance.OCCUPATIONAL_DISEASE,
                        Examples.NOW.plusSeconds(1),
                        Jakarta.dateOf(Examples.NOW).plusDays(1)));

        assertThat(refused)
                .isEqualTo(new Decision.ReportContradicts(List.of(
                        new IncidentFault("scene.occurredAt", "incident-in-future"),
                        new IncidentFault("worker.employedSince", "incident-before-employment"),
                        new IncidentFault("scene.circumstance", "kind-differs"))));
    }

    @Test
    void stage_two_needs_stage_one_and_the_outcome_that_the_doctor_stated() {
        assertThat(Examples.decide(Examples.notified(), Examples.recovered())).isEqualTo(new Decision.NotAllowed());
        assertThat(Examples.decide(Examples.awaitingStageTwo(), Examples.died()))
                .isEqualTo(new Decision.ReportContradicts(
                        List.of(new IncidentFault("outcome", "outcome-differs-from-doctor"))));
    }

    @Test
    void stage_two_of_a_death_needs_the_day_of_it() {
        Decision refused = Examples.decide(Examples.inTreatment(), Examples.stageTwo(Outcome.DEATH, null, List.of()));

        assertThat(refused).isInstanceOf(Decision.FactsContradict.class);
    }

    @Test
    void a_missed_deadline_is_published_once() {
        Instant later = Examples.HAPPENED.plus(Duration.ofDays(3));

        Decision.Moved late = moved(Examples.notified(), new StepOverdue(), later);

        assertThat(late.facts())
                .singleElement()
                .isInstanceOfSatisfying(
                        AccidentFact.ReportOverdue.class,
                        overdue -> assertThat(overdue.stage()).isEqualTo(Step.STAGE_ONE));
        assertThat(AccidentLifecycle.decide(late.accident(), new StepOverdue(), Examples.at(later)))
                .isEqualTo(new Decision.Ignored());
    }

    @Test
    void the_same_informant_counts_once_and_no_more_than_ten_are_kept() {
        Accident accident = Examples.notified();
        assertThat(Examples.decide(accident, new NotifiedAgain(Examples.informant("081234567890"))))
                .isEqualTo(new Decision.Ignored());

        for (int i = 1; i < Notification.MOST_INFORMANTS; i++) {
            accident = Examples.after(accident, new NotifiedAgain(Examples.informant("08000000" + i)));
        }
        assertThat(Examples.decide(accident, new NotifiedAgain(Examples.informant("0811111111"))))
                .isEqualTo(new Decision.Ignored());
    }

    @Test
    void money_that_came_back_goes_to_another_account_under_a_new_order() {
        Accident returned = Examples.returned();

        Decision.Moved corrected = moved(returned, new AccountGiven(Examples.OTHER_ACCOUNT, null));

        assertThat(Examples.payoutOf(corrected.accident())).isNotEqualTo(Examples.payoutOf(returned));
        assertThat(corrected.facts()).singleElement().isInstanceOf(AccidentFact.PayoutAccountCorrected.class);
        assertThat(Examples.decide(
                        corrected.accident(), new PayoutReturned(Examples.payoutOf(returned), "ACCOUNT_CLOSED")))
                .as("an event of the first order")
                .isEqualTo(new Decision.Ignored());
    }

    @Test
    void a_refused_payment_that_the_bank_has_made_after_all_completes_the_case() {
        Accident refused = Examples.refusedByBank();
        PayoutId payout = Examples.payoutOf(refused);

        Accident paid = Examples.after(refused, new PayoutCompleted(payout, Examples.NOW));

        assertThat(paid.state()).isInstanceOf(AccidentState.Settling.class);
        assertThat(Examples.after(paid, new BenefitSettled(payout)).state())
                .isInstanceOf(AccidentState.Completed.class);
        assertThat(Examples.after(refused, new BenefitSettled(payout)).state())
                .as("the settlement overtakes the payment")
                .isInstanceOf(AccidentState.Completed.class);
    }

    @Test
    void the_old_event_of_a_payment_that_came_back_does_not_complete_the_case() {
        Accident returned = Examples.returned();
        PayoutId payout = Examples.payoutOf(returned);

        assertThat(Examples.decide(returned, new PayoutCompleted(payout, Examples.NOW)))
                .isEqualTo(new Decision.Ignored());
        assertThat(Examples.decide(returned, new BenefitSettled(payout))).isEqualTo(new Decision.Ignored());
    }

    @Test
    void an_impossible_incident_is_found_field_by_field() {
        Incident future = new Incident.OccupationalDisease(LocalDate.of(2030, 1, 1), text(), 12, 13, text(), text());

        assertThat(IncidentFault.of(future, Examples.NOW))
                .extracting(IncidentFault::field)
                .containsExactly("disease.diagnosedOn", "disease.latestTenureMonths");
        assertThat(IncidentFault.against(future, LocalDate.of(2030, 1, 2)))
                .containsExactly(new IncidentFault("disease.diagnosedOn", "incident-before-birth"));
        assertThat(IncidentFault.against(future, LocalDate.of(2029, 6, 1)))
                .containsExactly(new IncidentFault("disease.totalTenureMonths", "tenure-longer-than-life"));
    }

    private static Confidential text() {
        return Confidential.of("x");
    }
}
