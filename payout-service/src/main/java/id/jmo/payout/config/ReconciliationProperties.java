package id.jmo.payout.config;

import id.jmo.payout.config.PayoutProperties.Waits;
import id.jmo.payout.model.reconciliation.ReconciliationSchedule;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code jmo.reconciliation}: when and how a day is compared with the bank's statement.
 *
 * @param at the time of the following day, in Asia/Jakarta, from which a day is compared; banks want no queries
 *     around the end of their day
 * @param grace see {@link id.jmo.payout.model.reconciliation.BusinessDay}
 * @param poll how often to poll for days that are due
 * @param lease how long one instance has for one page of the statement; longer than any call
 * @param retry waits while the statement cannot be read
 */
@ConfigurationProperties("jmo.reconciliation")
record ReconciliationProperties(
        @DefaultValue("06:00") LocalTime at,
        @DefaultValue("PT1H") Duration grace,
        @DefaultValue("PT1M") Duration poll,
        @DefaultValue("PT5M") Duration lease,
        @DefaultValue Waits retry) {

    ReconciliationSchedule schedule() {
        return new ReconciliationSchedule(at, grace, lease, retry.schedule());
    }
}
