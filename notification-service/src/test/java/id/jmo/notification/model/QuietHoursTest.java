package id.jmo.notification.model;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.values.IndonesianTime;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(5, 30));
    private static final QuietHours NOON = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-10-05T14:59:59Z, -",
                "2026-10-05T15:00:00Z, 2026-10-05T22:30:00Z",
                "2026-10-05T17:30:00Z, 2026-10-05T22:30:00Z",
                "2026-10-05T22:29:59Z, 2026-10-05T22:30:00Z",
                "2026-10-05T22:30:00Z, -",
                "2026-10-05T05:00:00Z, -",
            })
    void a_night_in_jakarta_ends_in_the_morning(Instant now, Instant end) {
        assertThat(NIGHT.endAt(now, IndonesianTime.WIB.zone())).isEqualTo(Optional.ofNullable(end));
    }

    @Test
    void the_same_hours_are_earlier_in_the_east() {
        Instant now = Instant.parse("2026-10-05T13:30:00Z");

        assertThat(NIGHT.endAt(now, IndonesianTime.WIB.zone())).isEmpty();
        assertThat(NIGHT.endAt(now, IndonesianTime.WIT.zone())).contains(Instant.parse("2026-10-05T20:30:00Z"));
    }

    @Test
    void hours_of_one_day_end_on_that_day() {
        assertThat(NOON.endAt(Instant.parse("2026-10-05T05:15:00Z"), IndonesianTime.WIB.zone()))
                .contains(Instant.parse("2026-10-05T06:00:00Z"));
        assertThat(NOON.endAt(Instant.parse("2026-10-05T06:00:00Z"), IndonesianTime.WIB.zone()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"22:00, 22:00, false", "22:00, 12:00, true", "22:00, 12:01, false", "00:00, 14:00, true"})
    void they_last_at_most_fourteen_hours(LocalTime from, LocalTime until, boolean possible) {
        assertThat(QuietHours.isPossible(from, until)).isEqualTo(possible);
    }
}
