package id.jmo.contribution.model.wages;

import id.jmo.platform.values.BusinessCalendar;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * Until when an employer pays, and what it costs to be late.
 *
 * @param dueDay day of the month after the one that the wages are for; moved to the next working day (15: PP 44/2015,
 *     article 22; PP 46/2015, article 20)
 * @param monthlyPenalty the part of what is due that is added for each month of delay, begun ones too; only the employer
 *     owes it, and no member is credited with it
 */
public record PaymentTerms(int dueDay, BigDecimal monthlyPenalty) {

    /** The last day on which the contributions of a month are paid in time. */
    public LocalDate dueOn(YearMonth month, BusinessCalendar calendar) {
        return calendar.businessDayFrom(month.plusMonths(1).atDay(dueDay));
    }

    /** How many months late is a payment on that day; 0 in time. The first begins on the day after the due day. */
    public int monthsLate(LocalDate dueOn, LocalDate day) {
        return day.isAfter(dueOn) ? (int) ChronoUnit.MONTHS.between(dueOn.plusDays(1), day) + 1 : 0;
    }

    public Rupiah penalty(Rupiah contributions, int monthsLate) {
        return contributions.times(monthlyPenalty.multiply(BigDecimal.valueOf(monthsLate)));
    }

    /** From when on more is owed than with that many months of delay. */
    public Instant holdsUntil(LocalDate dueOn, int monthsLate) {
        return dueOn.plusDays(1)
                .plusMonths(monthsLate)
                .atStartOfDay(Jakarta.ZONE)
                .toInstant();
    }
}
