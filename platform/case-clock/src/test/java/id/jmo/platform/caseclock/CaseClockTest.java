package id.jmo.platform.caseclock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.jmo.platform.businesscalendar.HolidayFile;
import id.jmo.platform.caseclock.CaseClock.Pause;
import id.jmo.platform.values.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseClockTest {

    private static final BusinessCalendar CALENDAR = new BusinessCalendar(HolidayFile.read(HolidayFile.DEFAULT));

    /** Two warnings of ten business days, a fine of thirty days (PP 86/2013 articles 6 and 7). */
    @ParameterizedTest(name = "{1} {2} from {0} end on {3}")
    @CsvSource({
        "2026-01-05, 10, BUSINESS_DAYS, 2026-01-20",
        "2026-01-21, 10, BUSINESS_DAYS, 2026-02-04",
        "2026-02-04, 30, DAYS,          2026-03-06",
        "2026-03-06, 1,  BUSINESS_DAYS, 2026-03-09"
    })
    void the_steps_against_an_employer_end_as_the_regulation_counts(
            String start, int amount, TimeLimit.Unit unit, LocalDate end) {
        CaseClock clock = CaseClock.start(at(start + "T09:00+07:00"), new TimeLimit(amount, unit));

        assertThat(clock.dueOn(CALENDAR)).contains(end);
    }

    /** SP4N-LAPOR: verified within 3 business days, answered within 5, closed after 10; around Idulfitri 2026. */
    @ParameterizedTest(name = "{1} business days from {0}: {2}")
    @CsvSource({
        "2026-03-13T16:59+07:00, 3,  2026-03-25",
        "2026-03-13T16:59+07:00, 5,  2026-03-27",
        "2026-03-17T23:59+07:00, 10, 2026-04-08",
        "2026-08-15T08:00+07:00, 3,  2026-08-20",
        "2026-11-27T17:00+07:00, 5,  2026-12-04"
    })
    void holidays_and_weekends_do_not_count(String start, int days, LocalDate due) {
        assertThat(CaseClock.start(at(start), TimeLimit.businessDays(days)).dueOn(CALENDAR))
                .contains(due);
    }

    @Test
    void a_limit_in_days_lasts_to_the_end_of_its_last_day_in_jakarta() {
        CaseClock clock = CaseClock.start(at("2026-11-25T23:30+07:00"), TimeLimit.businessDays(3));

        assertThat(clock.dueAt(CALENDAR)).contains(at("2026-12-01T00:00+07:00"));
        assertThat(clock.isOverdue(at("2026-11-30T23:59:59+07:00"), CALENDAR)).isFalse();
        assertThat(clock.isOverdue(at("2026-12-01T00:00+07:00"), CALENDAR)).isTrue();
    }

    /** Permenaker 1/2025 article 8: stage I within 2×24 hours, on a holiday too. */
    @Test
    void twice_24_hours_are_hours_and_no_business_days() {
        CaseClock clock = CaseClock.start(at("2026-12-24T15:20+07:00"), TimeLimit.hours(48));

        assertThat(clock.dueAt(CALENDAR)).contains(at("2026-12-26T15:20+07:00"));
        assertThat(clock.dueOn(CALENDAR)).contains(LocalDate.of(2026, 12, 26));
        assertThat(clock.timeLeft(at("2026-12-26T15:00+07:00"), CALENDAR)).isEqualTo(Duration.ofMinutes(20));
        assertThat(clock.isOverdue(at("2026-12-26T15:19:59+07:00"), CALENDAR)).isFalse();
        assertThat(clock.isOverdue(at("2026-12-26T15:20+07:00"), CALENDAR)).isTrue();
    }

    @ParameterizedTest(name = "on {0} {1} days are left")
    @CsvSource({
        "2026-11-27T10:00+07:00, 5",
        "2026-11-28T10:00+07:00, 5",
        "2026-11-30T10:00+07:00, 4",
        "2026-12-04T23:00+07:00, 0",
        "2026-12-09T10:00+07:00, 0"
    })
    void the_days_left_are_business_days(String now, int left) {
        CaseClock clock = CaseClock.start(at("2026-11-27T09:00+07:00"), TimeLimit.businessDays(5));

        assertThat(clock.daysLeft(at(now), CALENDAR)).isEqualTo(left);
    }

    @Test
    void while_the_member_is_asked_the_clock_stands_still_and_what_was_left_is_left_then() {
        CaseClock asked = CaseClock.start(at("2026-11-23T09:00+07:00"), TimeLimit.businessDays(5))
                .pause(at("2026-11-25T14:00+07:00"));

        assertThat(asked.isPaused()).isTrue();
        assertThat(asked.pausedSince()).contains(at("2026-11-25T14:00+07:00"));
        assertThat(asked.dueOn(CALENDAR)).isEmpty();
        assertThat(asked.dueAt(CALENDAR)).isEmpty();
        assertThat(asked.daysLeft(at("2027-01-15T10:00+07:00"), CALENDAR)).isEqualTo(3);
        assertThat(asked.isOverdue(at("2027-01-15T10:00+07:00"), CALENDAR)).isFalse();

        CaseClock answered = asked.resume(at("2026-12-23T20:00+07:00"));

        assertThat(answered.isPaused()).isFalse();
        assertThat(answered.daysLeft(at("2026-12-23T21:00+07:00"), CALENDAR)).isEqualTo(3);
        // 24 and 25 December are off, then a weekend.
        assertThat(answered.dueOn(CALENDAR)).contains(LocalDate.of(2026, 12, 30));
    }

    @Test
    void a_question_that_is_answered_on_the_same_day_costs_no_day() {
        CaseClock clock = CaseClock.start(at("2026-11-23T09:00+07:00"), TimeLimit.businessDays(5))
                .pause(at("2026-11-24T09:00+07:00"))
                .resume(at("2026-11-24T16:00+07:00"))
                .pause(at("2026-11-25T09:00+07:00"))
                .resume(at("2026-11-26T08:00+07:00"));

        assertThat(clock.dueOn(CALENDAR)).contains(LocalDate.of(2026, 12, 1));
    }

    @Test
    void a_pause_adds_its_hours_to_a_limit_in_hours_and_its_days_to_one_in_days() {
        Instant start = at("2026-11-23T09:00+07:00");
        Instant from = at("2026-11-23T10:00+07:00");
        Instant until = at("2026-11-25T11:30+07:00");

        assertThat(CaseClock.start(start, TimeLimit.hours(48))
                        .pause(from)
                        .resume(until)
                        .dueAt(CALENDAR))
                .contains(at("2026-11-27T10:30+07:00"));
        assertThat(CaseClock.start(start, TimeLimit.days(30))
                        .pause(from)
                        .resume(until)
                        .dueOn(CALENDAR))
                .contains(LocalDate.of(2026, 12, 25));
    }

    @Test
    void a_step_that_was_late_when_it_stopped_stays_late() {
        CaseClock late = CaseClock.start(at("2026-11-23T09:00+07:00"), TimeLimit.businessDays(1))
                .pause(at("2026-11-25T09:00+07:00"));

        assertThat(late.isOverdue(at("2026-11-25T10:00+07:00"), CALENDAR)).isTrue();
        assertThat(late.timeLeft(at("2026-11-25T10:00+07:00"), CALENDAR)).isZero();
    }

    @Test
    void a_holiday_decreed_later_moves_the_due_day() {
        CaseClock clock = CaseClock.start(at("2026-11-27T09:00+07:00"), TimeLimit.businessDays(1));

        assertThat(clock.dueOn(CALENDAR)).contains(LocalDate.of(2026, 11, 30));
        assertThat(clock.dueOn(new BusinessCalendar(Set.of(LocalDate.of(2026, 11, 30)))))
                .contains(LocalDate.of(2026, 12, 1));
    }

    @Test
    void a_clock_is_stopped_and_started_in_turn_and_in_order() {
        CaseClock running = CaseClock.start(at("2026-11-23T09:00+07:00"), TimeLimit.businessDays(5));
        CaseClock stopped = running.pause(at("2026-11-24T09:00+07:00"));

        assertThatIllegalStateException().isThrownBy(() -> running.resume(at("2026-11-24T09:00+07:00")));
        assertThatIllegalStateException().isThrownBy(() -> stopped.pause(at("2026-11-25T09:00+07:00")));
        assertThatIllegalArgumentException().isThrownBy(() -> running.pause(at("2026-11-22T09:00+07:00")));
        assertThatIllegalArgumentException().isThrownBy(() -> stopped.resume(at("2026-11-24T08:00+07:00")));
        assertThatIllegalArgumentException().isThrownBy(() -> TimeLimit.hours(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CaseClock(
                        at("2026-11-23T09:00+07:00"),
                        TimeLimit.days(1),
                        List.of(
                                new Pause(at("2026-11-24T09:00+07:00"), null),
                                new Pause(at("2026-11-25T09:00+07:00"), null))));
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
