package id.jmo.claim.model.rules;

import static id.jmo.claim.model.rules.Figures.WAITING_PERIOD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WaitingPeriodTest {

    private static final LocalDate ENDED = LocalDate.of(2026, 8, 31);

    @Test
    void after_a_resignation_the_member_waits_one_month() {
        assertThat(WAITING_PERIOD.overOn(LocalDate.of(2026, 8, 15), Cause.RESIGNATION))
                .isEqualTo(LocalDate.of(2026, 9, 15));
    }

    @Test
    void a_month_after_the_last_day_of_august_is_the_last_day_of_september() {
        assertThat(WAITING_PERIOD.overOn(ENDED, Cause.TERMINATION)).isEqualTo(LocalDate.of(2026, 9, 30));
    }

    @Test
    void after_the_end_of_a_contract_nobody_waits() {
        assertThat(WAITING_PERIOD.overOn(ENDED, Cause.CONTRACT_ENDED)).isEqualTo(ENDED);
    }
}
