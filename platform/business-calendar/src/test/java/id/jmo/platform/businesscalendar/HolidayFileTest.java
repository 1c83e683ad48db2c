package id.jmo.platform.businesscalendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jmo.platform.values.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;

class HolidayFileTest {

    private static final SortedSet<LocalDate> HOLIDAYS = HolidayFile.read(HolidayFile.DEFAULT);
    private static final BusinessCalendar CALENDAR = new BusinessCalendar(HOLIDAYS);

    @Test
    void a_line_has_a_day_and_its_name() {
        assertThat(HolidayFile.read(file("# remark\n\n2026-12-25,Natal\n2027-01-01\n")))
                .containsExactly(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1));
    }

    @Test
    void a_line_without_a_date_is_named() {
        assertThatThrownBy(() -> HolidayFile.read(file("2026-12-25,Natal\n25 December,Natal\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void a_year_that_is_missing_is_named() {
        assertThatThrownBy(() -> HolidayFile.read(file("2025-12-25,Natal\n2027-01-01,Tahun Baru\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no holidays of 2026");
        assertThatThrownBy(() -> HolidayFile.read(file("# none\n"))).hasMessageContaining("no holidays");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThatThrownBy(() -> HolidayFile.read(new FileSystemResource("no-such-holidays.csv")))
                .hasMessageContaining("no-such-holidays.csv")
                .hasMessageContaining("cannot be read");
    }

    /** The exchange announced 239 trading days in 2026 and 241 in 2027; it also rests on 31 December. */
    @ParameterizedTest(name = "{0} has {1} business days")
    @CsvSource({"2026, 240", "2027, 242"})
    void the_shipped_years_have_as_many_business_days_as_the_exchange_and_one(int year, long days) {
        LocalDate newYear = LocalDate.of(year, 1, 1);

        assertThat(newYear.datesUntil(newYear.plusYears(1))
                        .filter(CALENDAR::isBusinessDay)
                        .count())
                .isEqualTo(days);
    }

    /** Contributions are due on the 15th, or on the next business day. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026, '2026-02-18, 2026-03-16, 2026-05-18, 2026-08-18, 2026-11-16'",
        "2027, '2027-03-16, 2027-05-21, 2027-08-16'"
    })
    void the_15th_moves_to_the_next_business_day(int year, String moved) {
        assertThat(IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> LocalDate.of(year, month, 15))
                        .filter(day -> !CALENDAR.isBusinessDay(day))
                        .map(CALENDAR::businessDayFrom)
                        .map(LocalDate::toString))
                .containsExactly(moved.split(", "));
    }

    /** Two warnings of at most ten working days each, PP 86/2013. */
    @ParameterizedTest(name = "{1} business days after {0}: {2}")
    @CsvSource({"2026-01-05, 10, 2026-01-20", "2026-01-21, 10, 2026-02-04", "2026-03-06, 1, 2026-03-09"})
    void business_days_are_counted_past_holidays(LocalDate from, int days, LocalDate end) {
        assertThat(CALENDAR.plusBusinessDays(from, days)).isEqualTo(end);
    }

    @Test
    void the_shipped_file_has_2025_to_2027_and_no_weekends() {
        assertThat(HOLIDAYS.stream().map(LocalDate::getYear)).contains(2025, 2026, 2027);
        assertThat(HOLIDAYS)
                .as("a holiday on a weekend changes nothing")
                .noneMatch(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY);
    }

    private static ByteArrayResource file(String text) {
        return new ByteArrayResource(text.getBytes(UTF_8), "holidays.csv");
    }
}
