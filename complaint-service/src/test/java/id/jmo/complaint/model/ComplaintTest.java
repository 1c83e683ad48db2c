package id.jmo.complaint.model;

import static id.jmo.complaint.model.Examples.COLLEAGUE;
import static id.jmo.complaint.model.Examples.OFFICER;
import static id.jmo.complaint.model.Examples.TEXT;
import static id.jmo.complaint.model.Examples.at;
import static id.jmo.complaint.model.Examples.context;
import static id.jmo.complaint.model.Examples.decide;
import static id.jmo.complaint.model.Examples.moved;
import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.complaint.model.ComplaintTrigger.LimitPassed;
import id.jmo.complaint.model.ComplaintTrigger.MemberReopens;
import id.jmo.complaint.model.ComplaintTrigger.MemberReplies;
import id.jmo.complaint.model.ComplaintTrigger.NoWordFromMember;
import id.jmo.complaint.model.ComplaintTrigger.OfficerAnswers;
import id.jmo.complaint.model.ComplaintTrigger.OfficerStartsWork;
import id.jmo.complaint.model.ComplaintTrigger.OfficerVerifies;
import id.jmo.platform.values.ComplaintId;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComplaintTest {

    @Test
    void a_complaint_is_to_be_verified_within_3_working_days_and_answered_within_5_more() {
        Complaint submitted = Examples.submitted();
        Complaint taken = Examples.takenBy(submitted, OFFICER);

        Decision.Moved verified = moved(taken, new OfficerVerifies(OFFICER), at("2026-11-26T16:00+07:00"));

        assertThat(submitted.clock().dueOn(Examples.CALENDAR)).contains(LocalDate.of(2026, 11, 26));
        assertThat(verified.complaint().clock().dueOn(Examples.CALENDAR)).contains(LocalDate.of(2026, 12, 3));
        assertThat(verified.facts())
                .containsExactly(
                        new ComplaintFact.Verified(ComplaintFact.About.of(submitted), LocalDate.of(2026, 12, 3)));
    }

    @Test
    void the_limit_rests_while_the_member_is_waited_for_and_runs_on_with_the_reply() {
        Complaint asked = Examples.awaitingMember();

        Complaint replied = moved(asked, new MemberReplies(TEXT), at("2026-11-27T10:00+07:00"))
                .complaint();

        assertThat(asked.clock().isPaused()).isTrue();
        assertThat(decide(asked, new LimitPassed(), at("2027-01-30T09:00+07:00")))
                .isEqualTo(new Decision.Ignored());
        assertThat(replied.state()).isEqualTo(new ComplaintState.InWork());
        assertThat(replied.clock().dueOn(Examples.CALENDAR))
                .as("Monday and 5 working days, and the 4 of the pause")
                .contains(LocalDate.of(2026, 12, 4));
    }

    @Test
    void an_answered_complaint_is_closed_after_10_working_days_without_a_word_and_not_before() {
        Complaint answered = Examples.answered();

        assertThat(decide(answered, new NoWordFromMember(), at("2026-12-07T23:59+07:00")))
                .isEqualTo(new Decision.Ignored());
        assertThat(moved(answered, new NoWordFromMember(), at("2026-12-08T00:00+07:00"))
                        .complaint()
                        .state())
                .isEqualTo(new ComplaintState.Closed(true));
    }

    @Test
    void a_question_that_is_never_answered_closes_the_complaint_too() {
        Complaint closed = moved(Examples.awaitingMember(), new NoWordFromMember(), at("2026-12-08T00:00+07:00"))
                .complaint();

        assertThat(closed.state()).isEqualTo(new ComplaintState.Closed(false));
        assertThat(closed.isRateable()).as("there was no answer").isFalse();
    }

    @Test
    void an_objection_brings_the_complaint_back_to_the_same_officer_with_a_new_limit() {
        Complaint reopened = moved(Examples.answered(), new MemberReopens(TEXT), at("2026-12-01T09:00+07:00"))
                .complaint();

        assertThat(reopened.state()).isEqualTo(new ComplaintState.InWork());
        assertThat(reopened.officer()).contains(OFFICER.id());
        assertThat(reopened.clock().dueOn(Examples.CALENDAR)).contains(LocalDate.of(2026, 12, 8));
    }

    @Test
    void an_overdue_complaint_is_escalated_once_for_each_limit() {
        Complaint late = moved(Examples.taken(), new LimitPassed(), at("2026-11-27T00:00+07:00"))
                .complaint();

        assertThat(decide(Examples.taken(), new LimitPassed(), at("2026-11-26T23:59+07:00")))
                .isEqualTo(new Decision.Ignored());
        assertThat(late.timeline().contains(Milestone.ESCALATED)).isTrue();
        assertThat(decide(late, new LimitPassed(), at("2026-11-30T09:00+07:00")))
                .isEqualTo(new Decision.Ignored());
        Complaint verified = moved(late, new OfficerVerifies(OFFICER), at("2026-11-30T09:00+07:00"))
                .complaint();
        assertThat(verified.escalatedAt()).isEmpty();
    }

    @Test
    void only_the_officer_of_the_case_handles_it() {
        Complaint taken = Examples.taken();

        assertThat(decide(taken, new OfficerVerifies(COLLEAGUE), Examples.NOW))
                .isEqualTo(new Decision.AssignedToAnother());
        assertThat(decide(Examples.submitted(), new OfficerVerifies(OFFICER), Examples.NOW))
                .as("nobody has taken it")
                .isEqualTo(new Decision.AssignedToAnother());
        assertThat(CaseWork.take(taken, COLLEAGUE)).isEqualTo(new Decision.AssignedToAnother());
        assertThat(CaseWork.take(taken, OFFICER)).as("again").isEqualTo(new Decision.Ignored());
        assertThat(CaseWork.release(taken, COLLEAGUE)).isEqualTo(new Decision.AssignedToAnother());
        assertThat(Examples.takenBy(((Decision.Moved) CaseWork.releaseBySupervisor(taken)).complaint(), COLLEAGUE)
                        .officer())
                .contains(COLLEAGUE.id());
    }

    @Test
    void nobody_handles_their_own_complaint() {
        Complaint complaint = Examples.submitted();
        Officer reporter = new Officer("officer-3", Optional.of(complaint.member()));

        assertThat(CaseWork.take(complaint, reporter)).isEqualTo(new Decision.OfficersOwnComplaint());
        assertThat(decide(complaint, new OfficerVerifies(reporter), Examples.NOW))
                .isEqualTo(new Decision.OfficersOwnComplaint());
    }

    @Test
    void a_hidden_reporter_is_shown_to_the_officer_of_the_case_only_and_what_is_reported_is_no_event() {
        Complaint hidden = Examples.submitted(true);

        assertThat(hidden.showsReporterTo(OFFICER.id())).isFalse();
        Complaint taken = Examples.takenBy(hidden, OFFICER);
        assertThat(taken.showsReporterTo(OFFICER.id())).isTrue();
        assertThat(taken.showsReporterTo(COLLEAGUE.id())).isFalse();
        assertThat(ComplaintFact.About.of(hidden).kind()).isEqualTo("confidential");
        assertThat(ComplaintFact.About.of(Examples.submitted()).kind()).isEqualTo("service");
    }

    @Test
    void the_answer_is_rated_once_also_after_the_complaint_is_closed() {
        Rating rating = new Rating(4, Optional.empty(), Examples.NOW);

        assertThat(CaseWork.rate(Examples.inWork(), rating)).isEqualTo(new Decision.NotAllowed());
        Complaint rated = ((Decision.Moved) CaseWork.rate(Examples.closed(), rating)).complaint();
        assertThat(rated.rating()).contains(rating);
        assertThat(CaseWork.rate(rated, rating)).isEqualTo(new Decision.NotAllowed());
    }

    @Test
    void a_conversation_has_an_end_but_an_answer_always_fits() {
        Complaint talking = Examples.inWork();
        while (!talking.conversation().isFull()) {
            talking = moved(talking, new MemberReplies(TEXT), Examples.NOW).complaint();
        }

        assertThat(decide(talking, new MemberReplies(TEXT), Examples.NOW)).isEqualTo(new Decision.ConversationFull());
        assertThat(CaseWork.note(talking, OFFICER, TEXT, context(Examples.NOW)))
                .isEqualTo(new Decision.ConversationFull());
        assertThat(decide(talking, new OfficerAnswers(OFFICER, TEXT), Examples.NOW))
                .isInstanceOf(Decision.Moved.class);
    }

    @Test
    void wrong_transitions_are_refused() {
        assertThat(decide(Examples.taken(), new OfficerAnswers(OFFICER, TEXT), Examples.NOW))
                .isEqualTo(new Decision.NotAllowed());
        assertThat(decide(Examples.inWork(), new OfficerVerifies(OFFICER), Examples.NOW))
                .isEqualTo(new Decision.NotAllowed());
        assertThat(decide(Examples.closed(), new MemberReopens(TEXT), Examples.NOW))
                .isEqualTo(new Decision.NotAllowed());
        assertThat(decide(Examples.closed(), new OfficerStartsWork(OFFICER), Examples.NOW))
                .isEqualTo(new Decision.NotAllowed());
    }

    @Test
    void a_number_is_easy_to_say_and_hard_to_guess() {
        ComplaintNumber one = ComplaintNumber.random(2026, new java.util.Random(1));

        assertThat(one.text()).matches("P-2026-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(ComplaintNumber.random(2026, new java.util.Random(2))).isNotEqualTo(one);
        assertThat(ComplaintNumber.parse(" p-2026-7k3m-9qxd ")).contains(new ComplaintNumber("P-2026-7K3M-9QXD"));
        assertThat(ComplaintNumber.parse("P-2026-OIL0-9QXD")).isEmpty();
    }

    @Test
    void a_merged_complaint_names_the_other() {
        ComplaintId into = ComplaintId.next();

        assertThat(Examples.after(Examples.verified(), new ComplaintTrigger.OfficerMerges(OFFICER, into))
                        .state())
                .isEqualTo(new ComplaintState.Merged(into));
    }
}
