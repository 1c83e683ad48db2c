package id.jmo.platform.values;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * The business days (hari kerja): Monday to Friday without the national holidays and joint leave days that the
 * government decrees each year.
 *
 * @param holidays a year without any has all its weekdays as business days
 */
public record BusinessCalendar(Set<LocalDate> holidays) {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    public BusinessCalendar {
        holidays = Set.copyOf(holidays);
    }

    public boolean isBusinessDay(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** The day itself if it is a business day, else the next one: how a due day moves. */
    public LocalDate businessDayFrom(LocalDate day) {
        LocalDate next = day;
        while (!isBusinessDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    public LocalDate businessDayAfter(LocalDate day) {
        return businessDayFrom(day.plusDays(1));
    }

    /**
     * The last day of a term of business days.
     *
     * @param days at least 0; the first counted is the business day after {@code day}
     */
    public LocalDate plusBusinessDays(LocalDate day, int days) {
        LocalDate last = day;
        for (int counted = 0; counted < days; counted++) {
            last = businessDayAfter(last);
        }
        return last;
    }
}
