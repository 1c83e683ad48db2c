package id.jmo.account.model;

import static id.jmo.account.model.SampleMembers.BORN;
import static id.jmo.account.model.SampleMembers.NOW;
import static id.jmo.account.model.SampleMembers.active;
import static id.jmo.account.model.SampleMembers.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import id.jmo.account.model.EmploymentChange.Kind;
import id.jmo.account.model.MemberRefusal.Reason;
import id.jmo.platform.values.EmployerNumber;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EmploymentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);
    private static final LocalDate LEFT = LocalDate.of(2026, 8, 31);
    private static final Employer NEXT = new Employer(new EmployerNumber("KK040004"), "PT Tekstil Semarang Jaya");

    @Test
    void who_is_hired_works_for_the_new_employer_and_the_history_keeps_the_old_one() {
        Decision decision = left(EndCause.RESIGNATION).hire(NEXT, LEFT.plusDays(1), "officer-1", NOW);

        Member hired = decision.member();
        assertThat(decision.facts()).extracting(MemberFact::kind).containsExactly(MemberFact.Kind.MEMBERSHIP_RESUMED);
        assertThat(hired.membership()).isEqualTo(Membership.active());
        assertThat(hired.employer()).isEqualTo(NEXT.name());
        assertThat(hired.employerNumber()).isEqualTo(NEXT.number());
        assertThat(hired.employments().changes())
                .extracting(EmploymentChange::kind, EmploymentChange::employer, EmploymentChange::on)
                .containsExactly(
                        tuple(Kind.LEFT, "PT Cakrawala Antariksa", LEFT),
                        tuple(Kind.HIRED, NEXT.name(), LEFT.plusDays(1)));
    }

    @Test
    void hiring_twice_in_the_same_way_changes_nothing() {
        Member hired =
                left(EndCause.RESIGNATION).hire(NEXT, TODAY, "officer-1", NOW).member();

        assertThat(hired.hire(NEXT, TODAY, "officer-2", NOW)).isEqualTo(Decision.unchanged(hired));
    }

    @Test
    void two_employments_do_not_overlap() {
        refused(Reason.MEMBERSHIP_ACTIVE, () -> active().hire(NEXT, TODAY, "officer-1", NOW));
        refused(Reason.HIRED_BEFORE_END, () -> left(EndCause.RESIGNATION).hire(NEXT, LEFT, "officer-1", NOW));
        refused(
                Reason.RESUMED_BEFORE_END,
                () -> left(EndCause.RESIGNATION).resumeMembership(LEFT.minusDays(1), "officer-1", NOW));
    }

    @Test
    void nobody_is_hired_tomorrow_or_before_birth_and_nobody_works_again_tomorrow() {
        Member left = left(EndCause.RESIGNATION);

        refused(Reason.HIRED_IN_THE_FUTURE, () -> left.hire(NEXT, TODAY.plusDays(1), "officer-1", NOW));
        refused(Reason.HIRED_BEFORE_BIRTH, () -> left.hire(NEXT, BORN.minusDays(1), "officer-1", NOW));
        refused(Reason.RESUMED_IN_THE_FUTURE, () -> left.resumeMembership(TODAY.plusDays(1), "officer-1", NOW));
    }

    @Test
    void nobody_leaves_before_they_were_hired() {
        Member hired = left(EndCause.RESIGNATION)
                .hire(NEXT, TODAY.minusDays(3), "officer-1", NOW)
                .member();

        refused(
                Reason.END_BEFORE_HIRING,
                () -> hired.endMembership(TODAY.minusDays(4), EndCause.RESIGNATION, "officer-1", NOW));
        assertThat(hired.endMembership(TODAY.minusDays(3), EndCause.RESIGNATION, "officer-1", NOW)
                        .facts())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = EndCause.class,
            names = {"DEATH", "TOTAL_DISABILITY"})
    void nobody_works_again_after_death_or_total_disability(EndCause cause) {
        Member over = left(cause);

        refused(Reason.MEMBERSHIP_OVER_FOR_GOOD, () -> over.resumeMembership(null, "officer-1", NOW));
        refused(Reason.MEMBERSHIP_OVER_FOR_GOOD, () -> over.hire(NEXT, TODAY, "officer-1", NOW));
    }

    @Test
    void an_end_that_was_recorded_wrongly_can_be_replaced_by_an_earlier_one() {
        Member resumed = left(EndCause.RESIGNATION)
                .resumeMembership(null, "officer-1", NOW)
                .member();

        Member corrected = resumed.endMembership(LEFT.minusDays(1), EndCause.RESIGNATION, "officer-1", NOW)
                .member();

        assertThat(corrected.employments().changes())
                .extracting(EmploymentChange::kind)
                .containsExactly(Kind.LEFT, Kind.REACTIVATED, Kind.LEFT);
    }

    @Test
    void the_history_is_bounded() {
        Member member = active();
        for (int i = 0; i < 300; i++) {
            member = member.endMembership(LEFT, EndCause.RESIGNATION, "officer-1", NOW)
                    .member()
                    .resumeMembership(null, "officer-1", NOW)
                    .member();
        }
        assertThat(member.employments().changes()).hasSize(500);
    }

    private static Member left(EndCause cause) {
        return Member.register(registration(Membership.active()), NOW)
                .member()
                .endMembership(LEFT, cause, "officer-1", NOW)
                .member();
    }

    private static void refused(Reason reason, ThrowingCallable command) {
        assertThatExceptionOfType(MemberRefusal.class)
                .isThrownBy(command)
                .extracting(MemberRefusal::reason)
                .isEqualTo(reason);
    }
}
