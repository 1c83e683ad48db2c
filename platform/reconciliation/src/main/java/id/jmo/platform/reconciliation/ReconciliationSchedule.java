package id.jmo.platform.reconciliation;

import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.RetrySchedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * When and how a day is compared with the bank's statement.
 *
 * @param at the time of the following day, in Asia/Jakarta, from which a day is compared
 * @param grace how long before midnight the judgement of what we noted is left to the next day, as the bank's clock is
 *     not ours
 * @param lease how long one instance owns the reading of one page of the statement; longer than any call
 * @param retries waits while the statement cannot be read
 */
public record ReconciliationSchedule(LocalTime at, Duration grace, Duration lease, RetrySchedule retries) {

    public Instant dueAt(LocalDate day) {
        return day.plusDays(1).atTime(at).atZone(Jakarta.ZONE).toInstant();
    }
}
