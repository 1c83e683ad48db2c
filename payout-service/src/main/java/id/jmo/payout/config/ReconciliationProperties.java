package id.jmo.payout.config;

import id.jmo.payout.config.PayoutProperties.Waits;
import id.jmo.payout.model.reconciliation.FeeRule;
import id.jmo.platform.reconciliation.ReconciliationSchedule;
import id.jmo.platform.values.Rupiah;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.util.regex.Pattern;
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
 * @param keepEntries how long the lines of a statement are kept; longer than banks remember a reference
 * @param erasureInterval how often to look for lines that have been kept long enough
 * @param fee which lines are the bank's fees for transfers
 */
@ConfigurationProperties("jmo.reconciliation")
record ReconciliationProperties(
        @DefaultValue("06:00") LocalTime at,
        @DefaultValue("PT1H") Duration grace,
        @DefaultValue("PT1M") Duration poll,
        @DefaultValue("PT5M") Duration lease,
        @DefaultValue Waits retry,
        @DefaultValue("P13M") Period keepEntries,
        @DefaultValue("PT1H") Duration erasureInterval,
        @DefaultValue Fee fee) {

    /**
     * @param remark regular expression for what the bank writes in the line
     * @param most what one transfer costs at most, whole rupiah
     */
    record Fee(
            @DefaultValue("^BIAYA (TRF|TRANSFER)\\b") String remark,
            @DefaultValue("6500") long most) {
        FeeRule rule() {
            return new FeeRule(Pattern.compile(remark, Pattern.CASE_INSENSITIVE), Rupiah.of(most));
        }
    }

    ReconciliationSchedule schedule() {
        return new ReconciliationSchedule(at, grace, lease, retry.schedule());
    }
}
