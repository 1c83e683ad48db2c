package id.jmo.complaint.model.compliance;

import id.jmo.platform.caseclock.CaseClock;
import id.jmo.platform.caseclock.TimeLimit;
import id.jmo.platform.values.BusinessCalendar;
import id.jmo.platform.values.Jakarta;
import java.time.LocalDate;

/**
 * The time that a warning or a fine gives the employer.
 *
 * @param employers the employer's clock; it never stands still
 * @param nextStep how long the officers then have for their next step
 */
public record Term(CaseClock employers, TimeLimit nextStep) {

    /** The employer's last day. */
    public LocalDate lastDay(BusinessCalendar calendar) {
        return employers.dueOn(calendar).orElseThrow();
    }

    /** The officers' clock, which begins when the employer's time is over. */
    CaseClock officers(BusinessCalendar calendar) {
        return CaseClock.start(lastDay(calendar).atStartOfDay(Jakarta.ZONE).toInstant(), nextStep);
    }
}
