package id.jmo.complaint.model.compliance;

import static id.jmo.complaint.model.compliance.CaseExamples.CALENDAR;
import static id.jmo.complaint.model.compliance.CaseExamples.OFFICER;
import static id.jmo.complaint.model.compliance.CaseExamples.TEXT;
import static id.jmo.complaint.model.compliance.CaseExamples.on;
import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.complaint.model.compliance.ComplianceTrigger.LimitPassed;
import id.jmo.complaint.model.compliance.ComplianceTrigger.OfficerDismisses;
import id.jmo.complaint.model.compliance.ComplianceTrigger.OfficerPlansVisit;
import id.jmo.complaint.model.compliance.ComplianceTrigger.OfficerProposesFine;
import id.jmo.complaint.model.compliance.ComplianceTrigger.OfficerProposesWithholding;
import id.jmo.complaint.model.compliance.ComplianceTrigger.OfficerRecordsRegistration;
import id.jmo.complaint.model.compliance.ComplianceTrigger.OfficerWarns;
import id.jmo.complaint.model.compliance.ComplianceTrigger.SupervisorApproves;
import id.jmo.complaint.model.compliance.ComplianceTrigger.SupervisorRefuses;
import id.jmo.complaint.model.compliance.Turn.Waiting;
import id.jmo.platform.values.Jakarta;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Warnings, fine and request by the calendar of 2026: 5 January, 20 January, 4 February, 6 March, 9 March. */
class SanctionsTest {

    private static final LocalDate JAN_20 = LocalDate.of(2026, 1, 20);
    private static final LocalDate FEB_4 = LocalDate.of(2026, 2, 4);
    private static final LocalDate MAR_6 = LocalDate.of(2026, 3, 6);

    @Test
    void the_whole_way_takes_the_days_of_the_vector() {
        ComplianceCase withheld = CaseExamples.servicesWithheld();

        assertThat(withheld.letters().stream()
                        .map(letter -> letter.number() + " " + letter.date())
                        .toList())
                .containsExactly(
                        "PK/K-2026-7K3M-9QXD/1 2026-01-05",
                        "SP1/K-2026-7K3M-9QXD/2 2026-01-20",
                        "SP2/K-2026-7K3M-9QXD/3 2026-02-04",
                        "SD/K-2026-7K3M-9QXD/4 2026-03-06",
                        "TMP2T/K-2026-7K3M-9QXD/5 2026-03-09");
    }

    @Test
    void a_second_warning_waits_until_the_day_after_the_last_one_of_the_first() {
        ComplianceCase warned = CaseExamples.warnedOnce();

        assertThat(CaseExamples.decide(warned, new OfficerWarns(OFFICER), on(1, 20)))
                .isEqualTo(new ComplianceDecision.TooEarly(LocalDate.of(2026, 1, 21)));
        assertThat(CaseExamples.decide(warned, new OfficerWarns(OFFICER), midnightOf(JAN_20.plusDays(1))))
                .isInstanceOf(ComplianceDecision.Moved.class);
    }

    @Test
    void a_fine_waits_until_the_second_warning_is_over() {
        OfficerProposesFine proposal = new OfficerProposesFine(OFFICER, UUID.randomUUID(), CaseExamples.FINE);

        assertThat(CaseExamples.decide(CaseExamples.warnedTwice(), proposal, on(2, 4)))
                .isEqualTo(new ComplianceDecision.TooEarly(LocalDate.of(2026, 2, 5)));
        assertThat(CaseExamples.decide(CaseExamples.warnedTwice(), proposal, midnightOf(FEB_4.plusDays(1))))
                .isInstanceOf(ComplianceDecision.Moved.class);
    }

    @Test
    void the_request_waits_until_the_next_business_day_after_the_fine() {
        OfficerProposesWithholding proposal =
                new OfficerProposesWithholding(OFFICER, UUID.randomUUID(), Set.of(PublicService.BUSINESS_PERMIT));

        for (int day = 6; day <= 8; day++) {
            assertThat(CaseExamples.decide(CaseExamples.fined(), proposal, on(3, day)))
                    .as("%d March", day)
                    .isEqualTo(new ComplianceDecision.TooEarly(LocalDate.of(2026, 3, 9)));
        }
        assertThat(CaseExamples.decide(CaseExamples.fined(), proposal, midnightOf(LocalDate.of(2026, 3, 9))))
                .isInstanceOf(ComplianceDecision.Moved.class);
    }

    @Test
    void a_fine_that_is_imposed_late_gives_its_thirty_days_whole() {
        assertThat(lastDay(CaseExamples.fined(on(2, 5)))).isEqualTo(MAR_6);
        assertThat(lastDay(CaseExamples.fined(on(2, 6)))).isEqualTo(LocalDate.of(2026, 3, 7));
    }

    @Test
    void whoever_proposed_a_fine_cannot_impose_it_and_another_proposal_cannot_be_meant() {
        ComplianceCase proposed = CaseExamples.fineProposed(on(2, 5));
        UUID proposal = proposed.proposal().orElseThrow().id();

        assertThat(CaseExamples.decide(proposed, new SupervisorApproves(OFFICER, proposal), on(2, 5)))
                .isEqualTo(new ComplianceDecision.SamePerson());
        assertThat(CaseExamples.decide(proposed, new SupervisorApproves("supervisor-1", UUID.randomUUID()), on(2, 5)))
                .isEqualTo(new ComplianceDecision.ProposalGone());
        assertThat(CaseExamples.decide(
                        proposed, new OfficerProposesFine(OFFICER, UUID.randomUUID(), CaseExamples.FINE), on(2, 5)))
                .isEqualTo(new ComplianceDecision.ProposalPending());
    }

    @Test
    void a_refused_proposal_is_gone_and_the_reason_stays() {
        ComplianceCase proposed = CaseExamples.fineProposed(on(2, 5));
        UUID proposal = proposed.proposal().orElseThrow().id();

        ComplianceCase refused =
                CaseExamples.moved(proposed, new SupervisorRefuses("supervisor-1", proposal, TEXT), on(2, 5));

        assertThat(refused.proposal()).isEmpty();
        assertThat(refused.history().entries().getLast().note()).contains(TEXT);
        assertThat(CaseExamples.decide(refused, new SupervisorApproves("supervisor-1", proposal), on(2, 5)))
                .isEqualTo(new ComplianceDecision.ProposalGone());
    }

    @Test
    void withheld_services_are_asked_back_when_the_employer_registers_or_the_case_is_dismissed() {
        for (ComplianceTrigger ending : new ComplianceTrigger[] {
            new OfficerRecordsRegistration(OFFICER, LocalDate.of(2026, 3, 20), "AB123456", TEXT),
            new OfficerDismisses(OFFICER, DismissalReason.ALREADY_REGISTERED, TEXT)
        }) {
            ComplianceCase ended = CaseExamples.moved(CaseExamples.servicesWithheld(), ending, on(3, 25));

            assertThat(ended.letters().getLast().kind()).isEqualTo(LetterKind.RESTORATION_REQUEST);
            assertThat(ended.letters().getLast().services())
                    .containsExactlyInAnyOrder(PublicService.BUSINESS_PERMIT, PublicService.TENDER_PERMIT);
        }
        ComplianceCase registered = CaseExamples.moved(
                CaseExamples.warnedOnce(),
                new OfficerRecordsRegistration(OFFICER, LocalDate.of(2026, 1, 12), "AB123456", TEXT),
                on(1, 12));
        assertThat(registered.letters().getLast().kind()).isEqualTo(LetterKind.FIRST_WARNING);
        assertThat(registered.letters().getLast().isInForce(registered.state())).isFalse();
    }

    @Test
    void after_the_employers_time_it_is_the_officers_turn_and_then_the_supervisors_list() {
        ComplianceCase warned = CaseExamples.warnedOnce();

        assertThat(warned.turn(on(1, 20), CALENDAR).orElseThrow().waitsFor()).isEqualTo(Waiting.EMPLOYER);
        Turn officers = warned.turn(on(1, 21), CALENDAR).orElseThrow();
        assertThat(officers.waitsFor()).isEqualTo(Waiting.OFFICER);
        assertThat(officers.clock().orElseThrow().dueOn(CALENDAR)).contains(LocalDate.of(2026, 1, 27));

        assertThat(CaseExamples.decide(warned, new LimitPassed(), on(1, 27)))
                .isEqualTo(new ComplianceDecision.Ignored());
        ComplianceCase escalated = CaseExamples.moved(warned, new LimitPassed(), on(1, 28));
        assertThat(escalated.escalatedAt()).contains(on(1, 28));
        assertThat(CaseExamples.decide(escalated, new LimitPassed(), on(1, 29)))
                .as("once for each limit")
                .isEqualTo(new ComplianceDecision.Ignored());
        assertThat(CaseExamples.moved(escalated, new OfficerWarns(OFFICER), on(1, 29))
                        .escalatedAt())
                .isEmpty();
    }

    @Test
    void a_visit_is_planned_for_a_business_day_that_is_not_over() {
        ComplianceCase reported = CaseExamples.reported();

        assertThat(visitOn(reported, LocalDate.of(2026, 1, 1))).isEqualTo(new ComplianceDecision.WrongDay("visit-day"));
        assertThat(visitOn(reported, LocalDate.of(2026, 1, 3)))
                .isEqualTo(new ComplianceDecision.WrongDay("business-day"));
        assertThat(visitOn(reported, LocalDate.of(2026, 1, 16)))
                .as("a holiday")
                .isEqualTo(new ComplianceDecision.WrongDay("business-day"));
        assertThat(visitOn(reported, LocalDate.of(2026, 4, 3))).isEqualTo(new ComplianceDecision.WrongDay("visit-day"));
        assertThat(visitOn(reported, LocalDate.of(2026, 4, 2))).isInstanceOf(ComplianceDecision.Moved.class);
    }

    @Test
    void what_may_be_repeated_has_an_end_and_the_case_can_still_be_ended() {
        ComplianceCase planned = CaseExamples.reported();
        while (!planned.history().isFull()) {
            planned = CaseExamples.moved(planned, new OfficerPlansVisit(OFFICER, LocalDate.of(2026, 1, 5)), on(1, 2));
        }

        assertThat(visitOn(planned, LocalDate.of(2026, 1, 6))).isEqualTo(new ComplianceDecision.HistoryFull());
        assertThat(CaseExamples.decide(
                        planned, new OfficerDismisses(OFFICER, DismissalReason.WRONG_REPORT, TEXT), on(1, 6)))
                .isInstanceOf(ComplianceDecision.Moved.class);
    }

    private static ComplianceDecision visitOn(ComplianceCase of, LocalDate day) {
        return CaseExamples.decide(of, new OfficerPlansVisit(OFFICER, day), on(1, 2));
    }

    private static LocalDate lastDay(ComplianceCase fined) {
        return fined.term().orElseThrow().lastDay(CALENDAR);
    }

    private static Instant midnightOf(LocalDate day) {
        return day.atStartOfDay(Jakarta.ZONE).toInstant();
    }
}
