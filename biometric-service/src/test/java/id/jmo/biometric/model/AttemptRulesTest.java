package id.jmo.biometric.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.jmo.biometric.model.AttemptRules.Failures;
import id.jmo.biometric.model.AttemptRules.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttemptRulesTest {

    private static final Instant NOW = Instant.parse("2026-09-01T03:00:00Z");
    private static final AttemptRules RULES =
            new AttemptRules(List.of(Duration.ZERO, Duration.ofMinutes(1)), 3, Duration.ofHours(24));

    @Test
    void each_failure_makes_the_next_try_wait_longer_until_an_officer_must_unlock() {
        Failures failures = RULES.another(Failures.NONE, NOW);
        assertThat(RULES.standing(failures, NOW)).isEqualTo(new Standing.Free());

        failures = RULES.another(failures, NOW);
        assertThat(RULES.standing(failures, NOW.plusSeconds(20))).isEqualTo(new Standing.Wait(Duration.ofSeconds(40)));
        assertThat(RULES.standing(failures, NOW.plusSeconds(60))).isEqualTo(new Standing.Free());

        failures = RULES.another(failures, NOW);
        assertThat(RULES.standing(failures, NOW)).isEqualTo(new Standing.Locked());
    }

    @Test
    void failures_are_forgotten_after_a_day_but_a_lock_is_not() {
        Failures two = new Failures(2, NOW);
        Instant nextDay = NOW.plus(Duration.ofHours(24));

        assertThat(RULES.another(two, nextDay)).isEqualTo(new Failures(1, nextDay));
        assertThat(RULES.standing(new Failures(3, NOW), nextDay)).isEqualTo(new Standing.Locked());
    }

    @Test
    void a_failure_without_its_wait_is_no_policy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AttemptRules(List.of(Duration.ZERO), 3, Duration.ofHours(24)));
    }
}
