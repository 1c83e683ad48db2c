package id.jmo.claim.model.rules;

import id.jmo.platform.values.BusinessCalendar;
import id.jmo.platform.values.Jakarta;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * "One day service": a claim submitted on a business day before the cut-off is paid the same day, any other on the next
 * business day. The days are Jakarta's.
 *
 * @param cutOff the first time of day that is too late for the same day
 * @param alarmBefore how long before the deadline the alarm is raised
 */
public record SameDayDeadline(BusinessCalendar calendar, LocalTime cutOff, Duration alarmBefore) {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    /** The last second of the day by whose end the money must be in the member's account. */
    public Instant payBy(Instant submittedAt) {
        ZonedDateTime submitted = submittedAt.atZone(Jakarta.ZONE);
        LocalDate day = submitted.toLocalDate();
        boolean sameDay = calendar.isBusinessDay(day) && submitted.toLocalTime().isBefore(cutOff);
        return (sameDay ? day : calendar.businessDayAfter(day))
                .atTime(END_OF_DAY)
                .atZone(Jakarta.ZONE)
                .toInstant();
    }

    /** Whether the alarm is due for a claim that is not paid yet. */
    public boolean isAtRisk(Instant payBy, Instant now) {
        return !now.isBefore(payBy.minus(alarmBefore));
    }
}
