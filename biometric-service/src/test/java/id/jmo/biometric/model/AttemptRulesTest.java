package id.jmo.biometric.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.jmo.biometric.model.AttemptRules.Failures;
import id.jmo.biometric.model.AttemptRules.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AttemptRulesTest {

    private static final Instant NOW = Instant.parse("2026-09-01T03:00:00Z");
    private static final AttemptRules RULES =
            new AttemptRules(List.of(Duration.ZERO, Duration.ofMinutes(1)), 3, Duration.ofHours(24));

    @Test
    void each_failure_makes_the_next_try_wait_longer_until_an_officer_must_unlock() {
        Failures failures = RULES.another(Failures.NONE, Set.of(), NOW);
        assertThat(RULES.standing(failures, NOW)).isEqualTo(new Standing.Free());

        failures = RULES.another(failures, Set.of(), NOW);
        assertThat(RULES.standing(failures, NOW.plusSeconds(20))).isEqualTo(new Standing.Wait(Duration.ofSeconds(40)));
        assertThat(RULES.standing(failures, NOW.plusSeconds(60))).isEqualTo(new Standing.Free());

        failures = RULES.another(failures, Set.of(), NOW);
        assertThat(RULES.standing(failures, NOW)).isEqualTo(new Standing.Locked());
    }

    @Test
    void failures_expire_after_a_day_but_a_lock_does_not() {
        Failures two = new Failures(2, NOW, Set.of("device:old"));
        Instant nextDay = NOW.plus(Duration.ofHours(24));

        assertThat(RULES.another(two, Set.of("device:new"), nextDay))
                .isEqualTo(new Failures(1, nextDay, Set.of("device:new")));
        assertThat(RULES.standing(new Failures(3, NOW, Set.of()), nextDay)).isEqualTo(new Standing.Locked());
    }

    @Test
    void failures_record_everybody_who_took_part() {
        Failures once = RULES.another(Failures.NONE, Set.of("device:one"), NOW);

        assertThat(RULES.another(once, Set.of("device:two"), NOW).together())
                .containsExactlyInAnyOrder("device:one", "device:two");
    }

    @Test
    void a_match_forgets_failures_but_not_a_lock() {
        Failures two = new Failures(2, NOW, Set.of("device:one"));
        Failures locked = new Failures(3, NOW, Set.of("device:one"));

        assertThat(RULES.matched(two)).isEqualTo(new Failures(0, NOW, Set.of("device:one")));
        assertThat(RULES.matched(locked)).isEqualTo(locked);
    }

    @Test
    void a_failure_without_its_wait_is_no_policy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AttemptRules(List.of(Duration.ZERO), 3, Duration.ofHours(24)));
    }
}
