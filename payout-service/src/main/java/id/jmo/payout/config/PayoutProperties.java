package id.jmo.payout.config;

import id.jmo.payout.model.RetryPolicy;
import id.jmo.platform.values.RetrySchedule;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code jmo.payouts}: polling, concurrency and retries.
 *
 * @param poll how often to poll for payouts that are due
 * @param maxConcurrent how many requests to the bank one instance has under way at the same time
 * @param lease see {@link RetryPolicy}, as the rest
 */
@ConfigurationProperties("jmo.payouts")
record PayoutProperties(
        @DefaultValue("PT1S") Duration poll,
        @DefaultValue("16") int maxConcurrent,
        @DefaultValue("PT2M") Duration lease,
        @DefaultValue Waits inquiry,
        @DefaultValue("PT10M") Duration beforeFirstStatus,
        @DefaultValue Waits status,
        @DefaultValue Waits resend,
        @DefaultValue("P1D") Duration doubtedRefusal,

        @DefaultValue({"PT1H", "PT6H", "P1D", "P2D", "P3D", "P7D"})
        List<Duration> returnChecks) {

    /** Waits that double from {@code first} to {@code longest}. */
    record Waits(
            @DefaultValue("PT10S") Duration first,
            @DefaultValue("PT10M") Duration longest) {
        RetrySchedule schedule() {
            return new RetrySchedule(first, longest);
        }
    }

    RetryPolicy retryPolicy() {
        return new RetryPolicy(
                lease,
                inquiry.schedule(),
                beforeFirstStatus,
                status.schedule(),
                resend.schedule(),
                doubtedRefusal,
                returnChecks);
    }
}
