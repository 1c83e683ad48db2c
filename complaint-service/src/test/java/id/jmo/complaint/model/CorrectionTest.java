package id.jmo.complaint.model;

import static id.jmo.complaint.model.Examples.COLLEAGUE;
import static id.jmo.complaint.model.Examples.NOW;
import static id.jmo.complaint.model.Examples.OFFICER;
import static id.jmo.complaint.model.Examples.TEXT;
import static id.jmo.complaint.model.Examples.decide;
import static id.jmo.complaint.model.Examples.moved;
import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.complaint.model.ComplaintTrigger.CorrectionAnswered;
import id.jmo.complaint.model.ComplaintTrigger.MemberReopens;
import id.jmo.complaint.model.ComplaintTrigger.OfficerAnswers;
import id.jmo.complaint.model.ComplaintTrigger.OfficerDecidesCorrection;
import id.jmo.complaint.model.catalogue.Correctable;
import id.jmo.complaint.model.correction.CorrectionRequest;
import id.jmo.complaint.model.correction.FieldState;
import id.jmo.complaint.model.correction.ProposedValues;
import id.jmo.complaint.model.correction.Verdict;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.PersonName;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The corrections that a complaint asks for, decided field by field. */
class CorrectionTest {

    private static final Verdict APPROVE = new Verdict.Approve();
    private static final Verdict REFUSE = new Verdict.Refuse(TEXT);
    private static final ProposedValues VALUES = ProposedValues.in(Map.of(
            "name", Confidential.of("Agus Widjaja"),
            "nik", Confidential.of("3471011708870005")));

    @Test
    void a_complaint_asks_for_what_the_member_has_filled_in() {
        assertThat(asking().correction()).contains(CorrectionRequest.of(EnumSet.of(Correctable.NAME, Correctable.NIK)));
    }

    @Test
    void what_is_approved_is_ordered_with_its_values_and_nothing_else() {
        Decision.Moved ordered = moved(asking(), decision(APPROVE, REFUSE), NOW);

        assertThat(ordered.complaint().state()).isEqualTo(new ComplaintState.Correcting(OFFICER.id(), TEXT));
        assertThat(states(ordered.complaint()))
                .isEqualTo(Map.of(
                        Correctable.NAME, new FieldState.Ordered(), Correctable.NIK, new FieldState.Refused(TEXT)));
        assertThat(ordered.facts())
                .containsExactly(new ComplaintFact.CorrectionOrdered(
                        ComplaintFact.About.of(ordered.complaint()),
                        1,
                        new ProposedValues(
                                Optional.of(new PersonName("Agus Widjaja")),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        OFFICER.id()));
    }

    @Test
    void with_everything_recorded_the_officers_words_answer_the_complaint() {
        Complaint correcting = moved(asking(), decision(APPROVE, REFUSE), NOW).complaint();

        Decision.Moved answered = moved(correcting, answer(1, Set.of(Correctable.NAME), Map.of()), NOW);

        assertThat(answered.complaint().state()).isInstanceOf(ComplaintState.Answered.class);
        assertThat(answered.complaint().conversation().messages().getLast().text())
                .isEqualTo(TEXT);
        assertThat(answered.facts()).hasOnlyElementsOfType(ComplaintFact.Answered.class);
        assertThat(states(answered.complaint())).containsEntry(Correctable.NAME, new FieldState.Applied());
    }

    @Test
    void with_anything_not_recorded_the_case_is_back_in_work_and_may_be_ordered_again() {
        Complaint correcting = moved(asking(), decision(APPROVE, APPROVE), NOW).complaint();

        Complaint half = moved(
                        correcting,
                        answer(1, Set.of(Correctable.NAME), Map.of(Correctable.NIK, "NIK_ALREADY_REGISTERED")),
                        NOW)
                .complaint();

        assertThat(half.state()).isEqualTo(new ComplaintState.InWork());
        assertThat(half.timeline().contains(Milestone.CORRECTION_INCOMPLETE)).isTrue();
        assertThat(states(half)).containsEntry(Correctable.NIK, new FieldState.Impossible("NIK_ALREADY_REGISTERED"));
        assertThat(decide(half, decision(APPROVE, APPROVE), NOW))
                .as("the name is recorded already")
                .isEqualTo(new Decision.OtherFieldsOpen(Set.of(Correctable.NIK)));
        Decision.Moved again =
                moved(half, new OfficerDecidesCorrection(OFFICER, Map.of(Correctable.NIK, APPROVE), TEXT), NOW);
        assertThat(again.complaint().correction().orElseThrow().round()).isEqualTo(2);
        assertThat(moved(half, new OfficerAnswers(OFFICER, TEXT), NOW)
                        .complaint()
                        .state())
                .isInstanceOf(ComplaintState.Answered.class);
    }

    @Test
    void with_everything_refused_the_complaint_is_answered_at_once() {
        Decision.Moved answered = moved(asking(), decision(REFUSE, REFUSE), NOW);

        assertThat(answered.complaint().state()).isInstanceOf(ComplaintState.Answered.class);
        assertThat(answered.facts()).hasOnlyElementsOfType(ComplaintFact.Answered.class);
        assertThat(answered.complaint().correction().orElseThrow().round()).isZero();
    }

    @Test
    void a_member_who_objects_has_the_refused_fields_decided_again() {
        Complaint refused = moved(asking(), decision(REFUSE, REFUSE), NOW).complaint();
        Complaint reopened = moved(refused, new MemberReopens(TEXT), NOW).complaint();

        assertThat(moved(reopened, decision(APPROVE, REFUSE), NOW).complaint().state())
                .isInstanceOf(ComplaintState.Correcting.class);
    }

    @Test
    void an_answer_that_is_delivered_again_or_is_to_another_order_changes_nothing() {
        Complaint correcting = moved(asking(), decision(APPROVE, REFUSE), NOW).complaint();
        CorrectionAnswered answer = answer(1, Set.of(Correctable.NAME), Map.of());
        Complaint answered = moved(correcting, answer, NOW).complaint();

        assertThat(decide(answered, answer, NOW)).isEqualTo(new Decision.NotAllowed());
        assertThat(decide(correcting, answer(7, Set.of(Correctable.NAME), Map.of()), NOW))
                .isEqualTo(new Decision.Ignored());
    }

    @Test
    void every_field_is_decided_and_no_answer_alone_will_do() {
        assertThat(decide(
                        asking(), new OfficerDecidesCorrection(OFFICER, Map.of(Correctable.NAME, APPROVE), TEXT), NOW))
                .isEqualTo(new Decision.OtherFieldsOpen(Set.of(Correctable.NAME, Correctable.NIK)));
        assertThat(decide(asking(), new OfficerAnswers(OFFICER, TEXT), NOW))
                .isEqualTo(new Decision.CorrectionUndecided());
    }

    @Test
    void only_the_officer_of_the_case_decides_and_never_their_own() {
        Complaint asking = asking();
        Officer member = new Officer(OFFICER.id(), Optional.of(asking.member()));

        assertThat(decide(asking, decision(COLLEAGUE, APPROVE, APPROVE), NOW))
                .isEqualTo(new Decision.AssignedToAnother());
        assertThat(decide(asking, decision(member, APPROVE, APPROVE), NOW))
                .isEqualTo(new Decision.OfficersOwnComplaint());
    }

    @Test
    void a_complaint_that_asks_for_no_correction_has_none_to_decide() {
        assertThat(decide(Examples.inWork(), decision(APPROVE, APPROVE), NOW)).isEqualTo(new Decision.NotAllowed());
    }

    @Test
    void the_end_of_a_membership_needs_day_and_cause() {
        ProposedValues values = ProposedValues.in(
                Map.of("endedOn", Confidential.of("2026-08-31"), "cause", Confidential.of("RESIGNATION")));

        assertThat(values.given()).containsExactly(Correctable.MEMBERSHIP_END);
        assertThat(values.membershipEnd().orElseThrow().endedOn()).isEqualTo(LocalDate.of(2026, 8, 31));
        assertThat(ProposedValues.in(Map.of("endedOn", Confidential.of("2026-08-31")))
                        .given())
                .isEmpty();
    }

    @Test
    void printing_what_is_proposed_shows_no_personal_data() {
        assertThat(VALUES.toString() + decision(APPROVE, REFUSE))
                .doesNotContain("Agus", new Nik("3471011708870005").digits(), TEXT.reveal());
    }

    private static Complaint asking() {
        return Examples.inWork(
                Set.of(Correctable.NAME, Correctable.BIRTH_DATE, Correctable.NIK),
                Map.of(
                        "name", Confidential.of("Agus Widjaja"),
                        "nik", Confidential.of("3471011708870005")));
    }

    private static OfficerDecidesCorrection decision(Verdict name, Verdict nik) {
        return decision(OFFICER, name, nik);
    }

    private static OfficerDecidesCorrection decision(Officer officer, Verdict name, Verdict nik) {
        return new OfficerDecidesCorrection(officer, Map.of(Correctable.NAME, name, Correctable.NIK, nik), TEXT);
    }

    private static CorrectionAnswered answer(int round, Set<Correctable> applied, Map<Correctable, String> refused) {
        return new CorrectionAnswered(round, applied, refused);
    }

    private static Map<Correctable, FieldState> states(Complaint complaint) {
        return complaint.correction().orElseThrow().fields();
    }
}
