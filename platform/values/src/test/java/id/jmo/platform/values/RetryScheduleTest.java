package id.jmo.platform.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {

    private final RetrySchedule schedule = new RetrySchedule(Duration.ofSeconds(2), Duration.ofMinutes(5));

    @ParameterizedTest
    @CsvSource({"0, PT2S", "1, PT2S", "2, PT4S", "5, PT32S", "8, PT4M16S", "9, PT5M", "2000000, PT5M"})
    void the_wait_doubles_up_to_the_longest(int attempts, Duration delay) {
        assertThat(schedule.delayAfter(attempts)).isEqualTo(delay);
    }

    @Test
    void a_schedule_starts_above_zero_and_does_not_shrink() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RetrySchedule(Duration.ZERO, Duration.ofMinutes(5)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetrySchedule(Duration.ofSeconds(2), Duration.ofSeconds(1)));
    }
}
