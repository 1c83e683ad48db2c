package id.jmo.platform.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoFormsTest {

    @Test
    void dates_months_and_times_are_read_in_full() {
        assertThat(IsoForms.date("1990-08-17")).isEqualTo(LocalDate.of(1990, 8, 17));
        assertThat(IsoForms.month("2026-08")).isEqualTo(YearMonth.of(2026, 8));
        assertThat(IsoForms.timestamp("2026-08-31T09:00:00+07:00"))
                .isEqualTo(OffsetDateTime.parse("2026-08-31T09:00:00+07:00"));
        assertThat(IsoForms.timestamp("2026-08-31T02:00Z")).isEqualTo(OffsetDateTime.parse("2026-08-31T02:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1990-08-16T17:00:00.000Z",
                "1990-08-17+07:00",
                "1990-8-17",
                "17/08/1990",
                "+11990-08-17",
                "-1990-08-17",
                " 1990-08-17",
                "1990-02-30",
                "١٩٩٠-٠٨-١٧",
                "19900817",
                ""
            })
    void nothing_else_is_a_date(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> IsoForms.date(text));
    }

    @Test
    void durations_are_those_that_can_be_counted_with() {
        assertThat(IsoForms.duration("PT1H")).isEqualTo(Duration.ofHours(1));
        assertThat(IsoForms.duration("P7D")).isEqualTo(Duration.ofDays(7));
        assertThat(IsoForms.duration("PT0S")).isEqualTo(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PT9223372036854775807S",
                "PT99999999999999999999S",
                "P9223372036854775807D",
                "-PT1H",
                "PT-1H",
                "1h",
                "P1Y",
                "pt1h",
                ""
            })
    void nothing_else_is_a_duration(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> IsoForms.duration(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "+12026-08", "2026-8", "2026-08-01", "08/2026"})
    void nothing_else_is_a_month(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> IsoForms.month(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-08-31",
                "2026-08-31T09:00:00",
                "1692144000",
                "2026-08-31T25:00:00Z",
                "+1000000-08-31T09:00:00Z",
                "2026-08-31T09:00:00+07:00[Asia/Jakarta]"
            })
    void nothing_else_is_a_time(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> IsoForms.timestamp(text));
    }
}
