package id.jmo.contribution.config;

import id.jmo.platform.reconciliation.ReconciliationSchedule;
import id.jmo.platform.values.RetrySchedule;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code jmo.reconciliation}: when a day is compared with the statement of the collection account.
 *
 * @param at the time of the following day, in Asia/Jakarta, from which a day is compared; banks want no queries around the end
 *     of their day
 * @param grace how long before midnight the judgement of payments is left to the next day, as the bank's clock is not ours
 * @param poll how often to poll for days that are due
 * @param lease how long one instance has for one page of the statement; longer than any call
 * @param firstRetry the wait after a statement could not be read, doubled each time up to {@code longestRetry}
 */
@ConfigurationProperties("jmo.reconciliation")
record ReconciliationProperties(
        @DefaultValue("06:00") LocalTime at,
        @DefaultValue("PT1H") Duration grace,
        @DefaultValue("PT1M") Duration poll,
        @DefaultValue("PT5M") Duration lease,
        @DefaultValue("PT1M") Duration firstRetry,
        @DefaultValue("PT30M") Duration longestRetry) {

    ReconciliationSchedule schedule() {
        return new ReconciliationSchedule(at, grace, lease, new RetrySchedule(firstRetry, longestRetry));
    }
}
