package id.jmo.claim.config;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.claim.model.rules.SameDayDeadline;
import id.jmo.platform.businesscalendar.HolidayFile;
import id.jmo.platform.values.BusinessCalendar;
import id.jmo.platform.values.Jakarta;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same-day deadline over the calendar that the service is shipped with. */
class SameDayDeadlineCalendarTest {

    private static final Set<LocalDate> HOLIDAYS = HolidayFile.read(HolidayFile.DEFAULT);
    private static final LocalTime CUT_OFF = LocalTime.of(15, 0);
    private static final SameDayDeadline SAME_DAY_DEADLINE =
            new SameDayDeadline(new BusinessCalendar(HOLIDAYS), CUT_OFF, Duration.ofHours(6));

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "2026-11-23T00:00:00+07:00, 2026-11-23, the first second of a Monday is Monday's",
        "2026-11-23T14:59:59+07:00, 2026-11-23, the last second before the cut-off",
        "2026-11-23T15:00:00+07:00, 2026-11-24, at the cut-off",
        "2026-11-23T20:30:00+07:00, 2026-11-24, in the evening",
        "2026-11-23T23:59:59+07:00, 2026-11-24, the last second before midnight",
        "2026-11-24T00:00:00+07:00, 2026-11-24, a second later it is the day itself",
        "2026-11-23T17:00:00Z,      2026-11-24, midnight of Jakarta while it is still yesterday in Greenwich",
        "2026-11-23T16:59:59Z,      2026-11-24, a second before it",
        "2026-11-27T14:59:59+07:00, 2026-11-27, a Friday before the cut-off",
        "2026-11-27T15:00:00+07:00, 2026-11-30, a Friday at the cut-off",
        "2026-11-28T09:00:00+07:00, 2026-11-30, a Saturday morning",
        "2026-11-29T23:59:59+07:00, 2026-11-30, the end of a Sunday",
        "2026-03-17T15:00:00+07:00, 2026-03-25, the eve of Nyepi and Idulfitri with a weekend between them",
        "2026-03-21T10:00:00+07:00, 2026-03-25, Idulfitri itself",
        "2026-05-13T16:00:00+07:00, 2026-05-18, Ascension with its bridge day and a weekend",
        "2026-05-26T15:00:00+07:00, 2026-05-29, Iduladha and its joint leave",
        "2026-05-29T15:00:00+07:00, 2026-06-02, a weekend and then Pancasila Day on Monday",
        "2026-12-23T14:00:00+07:00, 2026-12-23, the day before the Christmas leave",
        "2026-12-24T09:00:00+07:00, 2026-12-28, joint leave is no business day",
        "2026-12-31T14:59:59+07:00, 2026-12-31, the last day of the year before the cut-off",
        "2026-12-31T15:00:00+07:00, 2027-01-04, New Year's Eve at the cut-off: New Year is a Friday",
        "2026-12-31T23:59:59+07:00, 2027-01-04, the last second of the year",
        "2027-01-01T00:00:00+07:00, 2027-01-04, the first second of the year",
        "2025-12-31T17:00:00Z,      2026-01-02, New Year in Jakarta while it is still last year in Greenwich",
        "2028-02-28T16:00:00+07:00, 2028-02-29, a leap day is a day"
    })
    void the_money_is_due_by_the_end_of(String submitted, LocalDate day, String why) {
        assertThat(SAME_DAY_DEADLINE.payBy(at(submitted)))
                .as(why)
                .isEqualTo(day.atTime(23, 59, 59).atZone(Jakarta.ZONE).toInstant());
    }

    @Test
    void at_every_quarter_of_an_hour_of_three_years_the_deadline_is_the_first_business_day_that_is_not_over() {
        ZonedDateTime end = LocalDate.of(2028, 1, 1).atStartOfDay(Jakarta.ZONE);
        for (ZonedDateTime submitted = LocalDate.of(2025, 1, 1).atStartOfDay(Jakarta.ZONE);
                submitted.isBefore(end);
                submitted = submitted.plusMinutes(15)) {
            LocalDate due = Jakarta.dateOf(SAME_DAY_DEADLINE.payBy(submitted.toInstant()));
            boolean today = submitted.getHour() < CUT_OFF.getHour();
            LocalDate first =
                    today ? submitted.toLocalDate() : submitted.toLocalDate().plusDays(1);

            assertThat(isOff(due)).as("%s is due on %s", submitted, due).isFalse();
            assertThat(first.datesUntil(due))
                    .as("days passed over after %s", submitted)
                    .allMatch(SameDayDeadlineCalendarTest::isOff);
        }
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "2026-11-27T10:00:00+07:00, 2026-11-27T17:59:58+07:00, false, a Friday in time",
        "2026-11-27T10:00:00+07:00, 2026-11-27T17:59:59+07:00, true,  six hours before the day is over",
        "2026-11-27T16:00:00+07:00, 2026-11-27T23:59:59+07:00, false, Friday's end when it is due on Monday",
        "2026-11-27T16:00:00+07:00, 2026-11-29T23:59:59+07:00, false, no alarm on a weekend",
        "2026-11-27T16:00:00+07:00, 2026-11-30T17:59:59+07:00, true,  on Monday in the evening",
        "2026-12-31T16:00:00+07:00, 2027-01-03T23:59:59+07:00, false, over New Year",
        "2026-12-31T16:00:00+07:00, 2027-01-04T17:59:59+07:00, true,  on the first business day of the year"
    })
    void the_alarm_comes_while_the_deadline_can_still_be_met(String submitted, String now, boolean alarm, String why) {
        Instant payBy = SAME_DAY_DEADLINE.payBy(at(submitted));

        assertThat(SAME_DAY_DEADLINE.isAtRisk(payBy, at(now))).as(why).isEqualTo(alarm);
        assertThat(at(now).isAfter(payBy)).as("missed").isFalse();
    }

    /** Independent of the code under test on purpose. */
    private static boolean isOff(LocalDate day) {
        return isWeekend(day) || HOLIDAYS.contains(day);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
