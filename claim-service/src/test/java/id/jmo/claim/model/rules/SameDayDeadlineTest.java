package id.jmo.claim.model.rules;

import static id.jmo.claim.model.rules.Figures.SAME_DAY_DEADLINE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameDayDeadlineTest {

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "2026-11-23T08:00:00+07:00, 2026-11-23T23:59:59+07:00, a claim of the morning is paid the same day",
        "2026-11-23T14:59:59+07:00, 2026-11-23T23:59:59+07:00, the last second before the cut-off is in time",
        "2026-11-23T15:00:00+07:00, 2026-11-24T23:59:59+07:00, at the cut-off it is the next business day",
        "2026-11-22T10:00:00+07:00, 2026-11-23T23:59:59+07:00, a claim of a Sunday is paid on Monday",
        "2026-11-27T16:00:00+07:00, 2026-11-30T23:59:59+07:00, a claim of Friday afternoon is paid on Monday",
        "2026-12-25T09:00:00+07:00, 2026-12-28T23:59:59+07:00, a holiday is no business day",
        "2026-12-24T16:00:00+07:00, 2026-12-28T23:59:59+07:00, holiday and weekend are passed over",
        "2026-11-22T20:00:00Z,      2026-11-23T23:59:59+07:00, the day is Jakarta's and not Greenwich's"
    })
    void the_money_is_due_by_the_end_of_a_business_day(String submitted, String payBy, String why) {
        assertThat(SAME_DAY_DEADLINE.payBy(at(submitted))).as(why).isEqualTo(at(payBy));
    }

    @Test
    void the_alarm_comes_six_hours_before_the_deadline() {
        Instant payBy = at("2026-11-23T23:59:59+07:00");

        assertThat(SAME_DAY_DEADLINE.isAtRisk(payBy, at("2026-11-23T17:59:58+07:00")))
                .isFalse();
        assertThat(SAME_DAY_DEADLINE.isAtRisk(payBy, at("2026-11-23T17:59:59+07:00")))
                .isTrue();
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
