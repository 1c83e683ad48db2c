package id.jmo.account.model;

import static id.jmo.account.model.SampleMembers.NOW;
import static id.jmo.account.model.SampleMembers.active;
import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.account.model.CivilRegistry.Field;
import id.jmo.account.model.CivilRegistry.Finding;
import id.jmo.account.model.MemberFact.Kind;
import id.jmo.platform.values.PersonName;
import id.jmo.platform.values.RetrySchedule;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CivilRegistryCheckTest {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private final RetrySchedule schedule = new RetrySchedule(Duration.ofSeconds(2), Duration.ofMinutes(5));

    @Test
    void an_answer_closes_the_question_and_is_told() {
        Member member = active();

        Decision decision = member.recordAnswer(member.inquiry(), Set.of(Field.BIRTH_DATE, Field.NAME), NOW);

        assertThat(decision.member().civilRegistry().finding())
                .isEqualTo(new Finding.Mismatched(NOW, Set.of(Field.NAME, Field.BIRTH_DATE)));
        assertThat(decision.member().civilRegistry().pending()).isNull();
        assertThat(decision.facts()).extracting(MemberFact::kind).containsExactly(Kind.CIVIL_REGISTRY_CHECKED);
    }

    @Test
    void nothing_that_differs_is_a_match() {
        Member member = active();

        assertThat(member.recordAnswer(member.inquiry(), Set.of(), NOW)
                        .member()
                        .civilRegistry()
                        .finding())
                .isEqualTo(new Finding.Matched(NOW));
    }

    @Test
    void an_answer_about_data_that_was_corrected_meanwhile_is_dropped() {
        Member before = active();
        Member corrected =
                before.correct(new PersonName("Eileen M Collins"), null, NOW).member();

        assertThat(corrected.recordAnswer(before.inquiry(), Set.of(), NOW)).isEqualTo(Decision.unchanged(corrected));
        assertThat(corrected.recordNoAnswer(before.inquiry(), schedule, NOW)).isEqualTo(Decision.unchanged(corrected));
    }

    @Test
    void a_question_is_leased_to_one_worker_at_a_time_and_comes_free_when_the_lease_ends() {
        Member leased = active().leaseCheck(NOW, LEASE).member();

        assertThat(leased.isCheckDue(NOW)).isFalse();
        assertThat(leased.leaseCheck(NOW, LEASE)).isEqualTo(Decision.unchanged(leased));
        assertThat(leased.isCheckDue(NOW.plus(LEASE))).isTrue();
    }

    @Test
    void a_silent_registry_is_asked_again_later_and_later_and_told_of_once() {
        Member once = active().leaseCheck(NOW, LEASE).member();
        Decision first = once.recordNoAnswer(once.inquiry(), schedule, NOW);

        assertThat(first.member().civilRegistry().finding()).isEqualTo(new Finding.Unavailable(NOW));
        assertThat(first.facts()).extracting(MemberFact::kind).containsExactly(Kind.CIVIL_REGISTRY_CHECKED);
        assertThat(first.member().isCheckDue(NOW.plusSeconds(1))).isFalse();

        var later = NOW.plusSeconds(2);
        Member twice = first.member().leaseCheck(later, LEASE).member();
        Decision second = twice.recordNoAnswer(twice.inquiry(), schedule, later);

        assertThat(second.facts()).isEmpty();
        assertThat(second.member().isCheckDue(later.plusSeconds(3))).isFalse();
        assertThat(second.member().isCheckDue(later.plusSeconds(4))).isTrue();
    }

    @Test
    void a_silent_registry_does_not_void_the_answer_it_gave_before() {
        Member member = active();
        Member matched = member.recordAnswer(member.inquiry(), Set.of(), NOW).member();
        Member asked = matched.requestCivilRegistryCheck(NOW).member();

        Decision decision = asked.recordNoAnswer(asked.inquiry(), schedule, NOW);

        assertThat(decision.member().civilRegistry().finding()).isEqualTo(new Finding.Matched(NOW));
        assertThat(decision.facts()).isEmpty();
        assertThat(decision.member().civilRegistry().pending()).isNotNull();
    }
}
