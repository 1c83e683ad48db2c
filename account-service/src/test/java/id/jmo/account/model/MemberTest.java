package id.jmo.account.model;

import static id.jmo.account.model.SampleMembers.BORN;
import static id.jmo.account.model.SampleMembers.NOW;
import static id.jmo.account.model.SampleMembers.active;
import static id.jmo.account.model.SampleMembers.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.jmo.account.model.CivilRegistry.Finding;
import id.jmo.account.model.MemberFact.Kind;
import id.jmo.account.model.MemberRefusal.Reason;
import id.jmo.platform.values.EmailAddress;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.PersonName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MemberTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);

    @Test
    void registering_tells_the_others_and_opens_the_question_to_the_civil_registry() {
        Decision decision = Member.register(registration(Membership.active()), NOW);

        assertThat(decision.facts()).extracting(MemberFact::kind).containsExactly(Kind.REGISTERED);
        assertThat(decision.member().civilRegistry().finding()).isEqualTo(new Finding.Unchecked());
        assertThat(decision.member().isCheckDue(NOW)).isTrue();
    }

    @Test
    void nobody_is_registered_with_an_end_before_birth_or_in_the_future() {
        var endBeforeBirth = registration(new Membership.Ended(BORN.minusDays(1), EndCause.RESIGNATION));
        var endTomorrow = registration(new Membership.Ended(TODAY.plusDays(1), EndCause.RESIGNATION));

        assertThat(endBeforeBirth.faults(NOW)).containsExactly(Reason.END_BEFORE_BIRTH);
        assertThat(endTomorrow.faults(NOW)).containsExactly(Reason.END_IN_THE_FUTURE);
        refused(Reason.END_BEFORE_BIRTH, () -> Member.register(endBeforeBirth, NOW));
    }

    @Test
    void today_is_counted_in_jakarta() {
        Instant lateEveningInUtc = Instant.parse("2026-10-05T17:30:00Z");

        Decision decision =
                active().endMembership(LocalDate.of(2026, 10, 6), EndCause.RESIGNATION, "officer-1", lateEveningInUtc);

        assertThat(decision.member().membership())
                .isEqualTo(new Membership.Ended(LocalDate.of(2026, 10, 6), EndCause.RESIGNATION));
        assertThat(active().updateData(active().contact(), null, lateEveningInUtc)
                        .member()
                        .dataUpdatedOn())
                .isEqualTo("2026-10-06");
    }

    @Test
    void ending_a_membership_twice_in_the_same_way_changes_nothing_and_in_another_way_is_refused() {
        Member ended = active().endMembership(TODAY, EndCause.RESIGNATION, "officer-1", NOW)
                .member();

        assertThat(ended.endMembership(TODAY, EndCause.RESIGNATION, "officer-1", NOW))
                .isEqualTo(Decision.unchanged(ended));
        refused(
                Reason.MEMBERSHIP_ALREADY_ENDED,
                () -> ended.endMembership(TODAY.minusDays(1), EndCause.RESIGNATION, "officer-1", NOW));
        refused(
                Reason.MEMBERSHIP_ALREADY_ENDED,
                () -> ended.endMembership(TODAY, EndCause.TERMINATION, "officer-1", NOW));
    }

    @Test
    void a_membership_cannot_end_tomorrow() {
        refused(
                Reason.END_IN_THE_FUTURE,
                () -> active().endMembership(TODAY.plusDays(1), EndCause.RESIGNATION, "officer-1", NOW));
    }

    @Test
    void a_membership_that_ended_can_be_resumed_once() {
        Member ended = active().endMembership(TODAY, EndCause.CONTRACT_ENDED, "officer-1", NOW)
                .member();

        Decision resumed = ended.resumeMembership(null, "officer-1", NOW);

        assertThat(resumed.member().membership()).isEqualTo(Membership.active());
        assertThat(resumed.facts()).extracting(MemberFact::kind).containsExactly(Kind.MEMBERSHIP_RESUMED);
        assertThat(resumed.member().resumeMembership(null, "officer-1", NOW).facts())
                .isEmpty();
    }

    @Test
    void updating_data_sets_its_date_and_leaves_the_answer_of_the_registry_which_is_about_the_same_data() {
        Member matched = answered(active(), Set.of(), NOW);

        Decision decision = matched.updateData(
                ContactDetails.of(new EmailAddress("new@sample.jmo.example"), null), Language.INDONESIAN, NOW);

        assertThat(decision.facts()).extracting(MemberFact::kind).containsExactly(Kind.DATA_UPDATED);
        Member updated = decision.member();
        assertThat(updated.dataUpdatedOn()).isEqualTo(TODAY);
        assertThat(updated.language()).isEqualTo(Language.INDONESIAN);
        assertThat(updated.civilRegistry().finding()).isEqualTo(new Finding.Matched(NOW));
        assertThat(updated.isCheckDue(NOW)).isFalse();
    }

    @Test
    void the_registry_is_asked_again_a_day_after_a_mismatch_and_at_once_if_it_never_answered() {
        Member mismatched = answered(active(), Set.of(CivilRegistry.Field.NAME), NOW);

        assertThat(mismatched
                        .checkCivilRegistryIfUnanswered(NOW.plusSeconds(86_399))
                        .member())
                .isEqualTo(mismatched);
        assertThat(mismatched
                        .checkCivilRegistryIfUnanswered(NOW.plusSeconds(86_400))
                        .member()
                        .isCheckDue(NOW.plusSeconds(86_400)))
                .isTrue();
        Member unanswered = active();
        assertThat(unanswered.checkCivilRegistryIfUnanswered(NOW).member().isCheckDue(NOW))
                .isTrue();
    }

    @Test
    void a_correction_voids_the_answer_and_asks_again() {
        Member mismatched = answered(active(), Set.of(CivilRegistry.Field.NAME), NOW);

        Decision decision = mismatched.correct(new PersonName("Eileen Marie Collins"), null, NOW);

        assertThat(decision.facts()).extracting(MemberFact::kind).containsExactly(Kind.DETAILS_CORRECTED);
        assertThat(decision.member().civilRegistry().finding()).isEqualTo(new Finding.Unchecked());
        assertThat(decision.member().inquiry().spellings()).containsExactly("EILEEN MARIE COLLINS");
        assertThat(decision.member().isCheckDue(NOW)).isTrue();
    }

    @Test
    void a_correction_to_what_is_recorded_already_changes_nothing() {
        Member member = active();

        assertThat(member.correct(member.name(), BORN, NOW)).isEqualTo(Decision.unchanged(member));
    }

    @Test
    void a_birth_date_in_the_future_is_refused() {
        refused(Reason.BIRTH_IN_THE_FUTURE, () -> active().correct(null, TODAY.plusDays(1), NOW));
    }

    @Test
    void printing_a_member_shows_no_personal_data() {
        assertThat(active().toString() + registration(Membership.active()) + active().inquiry())
                .doesNotContain("Eileen", "EILEEN", "3174015911880001", "18012345601", "1988");
    }

    private static Member answered(Member member, Set<CivilRegistry.Field> differing, Instant now) {
        return member.recordAnswer(member.inquiry(), differing, now).member();
    }

    private static void refused(Reason reason, ThrowingCallable call) {
        assertThatExceptionOfType(MemberRefusal.class)
                .isThrownBy(call)
                .extracting(MemberRefusal::reason)
                .isEqualTo(reason);
    }
}
