package id.jmo.information.model.branches;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.jmo.information.model.branches.OpeningHours.Status;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

    /** A Thursday. */
    private static final LocalDate CHRISTMAS_EVE = LocalDate.of(2026, 12, 24);

    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);
    private static final Set<LocalDate> HOLIDAYS = Set.of(CHRISTMAS_EVE, CHRISTMAS);

    private static final OpeningHours OFFICE = office("08:00-12:00|13:00-15:00", false);

    private static OpeningHours office(String hours, boolean openOnHolidays) {
        Map<DayOfWeek, List<OpeningHours.Interval>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() <= FRIDAY.getValue()) {
                week.put(day, OpeningHours.parseDay(hours));
            }
        }
        return new OpeningHours(week, openOnHolidays);
    }

    private static ZonedDateTime at(String local) {
        return ZonedDateTime.parse(local + "+08:00[Asia/Makassar]");
    }

    private static Status at(OpeningHours hours, String local) {
        return hours.at(at(local), HOLIDAYS);
    }

    @Test
    void an_office_is_open_until_it_closes_next() {
        assertThat(at(OFFICE, "2026-12-21T08:00")).isEqualTo(new Status.Open(at("2026-12-21T12:00")));
        assertThat(at(OFFICE, "2026-12-21T14:59")).isEqualTo(new Status.Open(at("2026-12-21T15:00")));
    }

    @Test
    void it_is_closed_before_at_noon_and_from_the_minute_it_closes() {
        assertThat(at(OFFICE, "2026-12-21T07:59")).isEqualTo(new Status.Closed(at("2026-12-21T08:00")));
        assertThat(at(OFFICE, "2026-12-21T12:00")).isEqualTo(new Status.Closed(at("2026-12-21T13:00")));
        assertThat(at(OFFICE, "2026-12-21T15:00")).isEqualTo(new Status.Closed(at("2026-12-22T08:00")));
    }

    @Test
    void over_a_weekend_it_opens_on_monday() {
        assertThat(at(OFFICE, "2026-12-19T10:00")).isEqualTo(new Status.Closed(at("2026-12-21T08:00")));
    }

    @Test
    void a_run_of_holidays_and_a_weekend_is_passed_over() {
        assertThat(at(OFFICE, "2026-12-24T10:00")).isEqualTo(new Status.Closed(at("2026-12-28T08:00")));
        assertThat(OFFICE.on(CHRISTMAS, HOLIDAYS)).isEmpty();
    }

    @Test
    void a_hospital_is_open_on_holidays_too() {
        OpeningHours hospital = office("08:00-15:00", true);

        assertThat(at(hospital, "2026-12-25T10:00")).isEqualTo(new Status.Open(at("2026-12-25T15:00")));
    }

    @Test
    void hours_over_midnight_go_on_and_round_the_clock_never_closes() {
        OpeningHours friday = new OpeningHours(
                Map.of(FRIDAY, OpeningHours.parseDay("20:00-24:00"), SATURDAY, OpeningHours.parseDay("00:00-02:00")),
                true);
        Map<DayOfWeek, List<OpeningHours.Interval>> always = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            always.put(day, OpeningHours.parseDay("00:00-24:00"));
        }

        assertThat(at(friday, "2026-12-18T23:30")).isEqualTo(new Status.Open(at("2026-12-19T02:00")));
        assertThat(at(new OpeningHours(always, true), "2026-12-18T23:30")).isEqualTo(new Status.Open(null));
        assertThat(at(new OpeningHours(Map.of(), true), "2026-12-18T23:30")).isEqualTo(new Status.Closed(null));
    }

    @Test
    void hours_that_end_at_midnight_close_then() {
        OpeningHours monday = new OpeningHours(Map.of(MONDAY, OpeningHours.parseDay("20:00-24:00")), true);

        assertThat(at(monday, "2026-12-21T23:30")).isEqualTo(new Status.Open(at("2026-12-22T00:00")));
    }

    @Test
    void hours_are_written_as_they_are_read() {
        assertThat(OFFICE.textOf(MONDAY)).isEqualTo("08:00-12:00|13:00-15:00");
        assertThat(OFFICE.textOf(SATURDAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8:00-15:00",
                "08.00-15.00",
                "15:00-08:00",
                "08:00-08:00",
                "08:00-25:00",
                "24:00-24:00",
                "08:00-12:00|11:00-15:00",
                "13:00-15:00|08:00-12:00",
                "|",
                "closed"
            })
    void what_is_no_part_of_a_day_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> OpeningHours.parseDay(text));
    }
}
