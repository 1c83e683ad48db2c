package id.jmo.contribution.model.worker;

import id.jmo.platform.values.BusinessCalendar;
import java.time.LocalDate;
import java.time.YearMonth;

/** Independent workers pay by the 15th of the month itself; a day without business moves it to the next with (PP 44/2015). */
public record DueDays(BusinessCalendar calendar) {

    private static final int DAY = 15;

    /** The last day on which the month is paid in time. */
    public LocalDate of(YearMonth month) {
        return calendar.businessDayFrom(month.atDay(DAY));
    }
}
