package id.jmo.account.model;

import static id.jmo.account.model.SampleMembers.BORN;
import static id.jmo.account.model.SampleMembers.NOW;
import static id.jmo.account.model.SampleMembers.active;
import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.account.model.CivilRegistry.Finding;
import id.jmo.account.model.CorrectionAnswer.Field;
import id.jmo.account.model.CorrectionAnswer.Refused;
import id.jmo.account.model.MemberFact.Kind;
import id.jmo.account.model.MemberRefusal.Reason;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.PersonName;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Corrections that an officer ordered on a complaint. */
class CorrectionTest {

    private static final ComplaintId COMPLAINT = ComplaintId.of("01920000-0000-7000-8000-00000000d001");
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);
    private static final PersonName NAME = new PersonName("Eileen Marie Collins");
    private static final Nik NIK = new Nik("3174015911880002");
    private static final Membership.Ended END = new Membership.Ended(LocalDate.of(2026, 8, 31), EndCause.RESIGNATION);

    @Test
    void everything_ordered_is_applied_and_answered_with_the_member_after_it() {
        Decision decision = active().correct(order(1, NAME, BORN.plusDays(1), NIK, END), false, NOW);

        Member member = decision.member();
        assertThat(member.name()).isEqualTo(NAME);
        assertThat(member.birthDate()).isEqualTo(BORN.plusDays(1));
        assertThat(member.nik()).isEqualTo(NIK);
        assertThat(member.membership()).isEqualTo(END);
        assertThat(decision.facts()).containsExactly(new MemberFact(Kind.CORRECTION_ANSWERED, member));
        assertThat(member.corrections())
                .containsExactly(answer(1, Set.of(), Field.NAME, Field.BIRTH_DATE, Field.NIK, Field.MEMBERSHIP_END));
    }

    @Test
    void a_field_that_cannot_be_is_refused_with_its_reason_and_the_others_apply() {
        Decision decision = active().correct(order(1, NAME, TODAY.plusDays(1), NIK, null), true, NOW);

        Member member = decision.member();
        assertThat(member.name()).isEqualTo(NAME);
        assertThat(member.birthDate()).isEqualTo(BORN);
        assertThat(member.nik()).isEqualTo(active().nik());
        assertThat(member.corrections().getLast().applied()).containsExactly(Field.NAME);
        assertThat(member.corrections().getLast().refused())
                .containsExactly(
                        new Refused(Field.BIRTH_DATE, Reason.BIRTH_IN_THE_FUTURE),
                        new Refused(Field.NIK, Reason.NIK_ALREADY_REGISTERED));
    }

    @Test
    void an_order_of_which_nothing_can_be_is_answered_too() {
        Decision decision = active().correct(order(1, null, null, NIK, null), true, NOW);

        assertThat(decision.facts()).extracting(MemberFact::kind).containsExactly(Kind.CORRECTION_ANSWERED);
        assertThat(decision.member().corrections().getLast().applied()).isEmpty();
        assertThat(decision.member().civilRegistry()).isEqualTo(active().civilRegistry());
    }

    @Test
    void an_order_that_is_delivered_again_changes_nothing_and_is_not_answered_twice() {
        Member corrected =
                active().correct(order(1, NAME, null, null, END), false, NOW).member();
        Member resumed = corrected.resumeMembership(null, "officer-1", NOW).member();

        assertThat(resumed.correct(order(1, NAME, null, null, END), false, NOW.plusSeconds(60)))
                .isEqualTo(Decision.unchanged(resumed));
    }

    @Test
    void an_officer_may_order_again_what_was_refused() {
        Member refused =
                active().correct(order(1, null, null, NIK, null), true, NOW).member();

        Member corrected =
                refused.correct(order(2, null, null, NIK, null), false, NOW).member();

        assertThat(corrected.nik()).isEqualTo(NIK);
        assertThat(corrected.corrections()).extracting(CorrectionAnswer::round).containsExactly(1, 2);
    }

    @Test
    void an_end_is_judged_by_the_birth_date_as_corrected() {
        Membership.Ended early = new Membership.Ended(BORN.plusDays(5), EndCause.RESIGNATION);

        Member member = active().correct(order(1, null, BORN.plusDays(6), null, early), false, NOW)
                .member();

        assertThat(member.birthDate()).isEqualTo(BORN.plusDays(6));
        assertThat(member.corrections().getLast().refused())
                .containsExactly(new Refused(Field.MEMBERSHIP_END, Reason.END_BEFORE_BIRTH));
    }

    @Test
    void a_membership_cannot_end_tomorrow_nor_end_twice_in_different_ways() {
        Membership.Ended tomorrow = new Membership.Ended(TODAY.plusDays(1), EndCause.RESIGNATION);
        Member ended = active().endMembership(END.endedOn(), END.cause(), "officer-1", NOW)
                .member();

        assertThat(refusedEnd(active(), tomorrow)).isEqualTo(Reason.END_IN_THE_FUTURE);
        assertThat(refusedEnd(ended, new Membership.Ended(END.endedOn(), EndCause.TERMINATION)))
                .isEqualTo(Reason.MEMBERSHIP_ALREADY_ENDED);
        assertThat(ended.correct(order(1, null, null, null, END), false, NOW)
                        .member()
                        .corrections()
                        .getLast()
                        .applied())
                .containsExactly(Field.MEMBERSHIP_END);
    }

    @Test
    void nobody_is_born_after_their_membership_ended() {
        Member ended = active().endMembership(END.endedOn(), END.cause(), "officer-1", NOW)
                .member();

        Member same = ended.correct(order(1, null, END.endedOn().plusDays(1), null, null), false, NOW)
                .member();

        assertThat(same.birthDate()).isEqualTo(BORN);
        assertThat(same.corrections().getLast().refused())
                .containsExactly(new Refused(Field.BIRTH_DATE, Reason.END_BEFORE_BIRTH));
    }

    @Test
    void what_the_registry_compares_voids_its_answer_and_is_checked_again() {
        Member mismatched = answered(active());

        Member corrected =
                mismatched.correct(order(1, NAME, null, null, null), false, NOW).member();

        assertThat(corrected.civilRegistry().finding()).isEqualTo(new Finding.Unchecked());
        assertThat(corrected.isCheckDue(NOW)).isTrue();
    }

    @Test
    void a_correction_to_what_is_recorded_already_has_the_registry_asked_while_its_answer_stands() {
        Member mismatched = answered(active());

        Member same = mismatched
                .correct(order(1, active().name(), null, null, null), false, NOW)
                .member();

        assertThat(same.civilRegistry().finding())
                .isEqualTo(mismatched.civilRegistry().finding());
        assertThat(same.isCheckDue(NOW)).isTrue();
    }

    @Test
    void the_end_of_a_membership_is_no_business_of_the_registry() {
        Member mismatched = answered(active());

        Member ended =
                mismatched.correct(order(1, null, null, null, END), false, NOW).member();

        assertThat(ended.civilRegistry()).isEqualTo(mismatched.civilRegistry());
    }

    @Test
    void the_answers_that_are_kept_are_bounded() {
        Member member = active();
        for (int round = 1; round <= 101; round++) {
            member = member.correct(order(round, NAME, null, null, null), false, NOW)
                    .member();
        }

        assertThat(member.corrections()).hasSize(100);
        assertThat(member.corrections().getLast().round()).isEqualTo(101);
    }

    @Test
    void printing_an_order_shows_no_personal_data() {
        assertThat(order(1, NAME, BORN, NIK, null).toString()).doesNotContain("Eileen", "1988", NIK.digits());
    }

    private static Reason refusedEnd(Member member, Membership.Ended end) {
        return member.correct(order(1, null, null, null, end), false, NOW)
                .member()
                .corrections()
                .getLast()
                .refused()
                .getFirst()
                .reason();
    }

    private static Member answered(Member member) {
        return member.recordAnswer(member.inquiry(), Set.of(CivilRegistry.Field.NAME), NOW)
                .member();
    }

    private static CorrectionAnswer answer(int round, Set<Refused> refused, Field... applied) {
        return new CorrectionAnswer(
                COMPLAINT, round, "officer1", NOW, java.util.List.of(applied), java.util.List.copyOf(refused));
    }

    private static CorrectionOrder order(
            int round,
            @Nullable PersonName name,
            @Nullable LocalDate birthDate,
            @Nullable Nik nik,
            Membership.@Nullable Ended end) {
        return new CorrectionOrder(COMPLAINT, round, "officer1", name, birthDate, nik, end);
    }
}
