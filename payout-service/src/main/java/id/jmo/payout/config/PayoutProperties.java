package id.jmo.payout.config;

import id.jmo.payout.model.PayableBanks;
import id.jmo.payout.model.RetryPolicy;
import id.jmo.platform.values.RetrySchedule;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code jmo.payouts}: polling, concurrency and retries.
 *
 * @param most see {@link id.jmo.payout.model.PayoutLimits}, in rupiah
 * @param banks those that members choose from, the most common first
 * @param poll how often to poll for payouts that are due
 * @param maxConcurrent how many requests to the bank one instance has under way at the same time
 * @param maxConcurrentInquiries how many accounts that members name one instance asks about at the same time, beside payouts
 * @param inquiryErasureInterval how often inquiries are looked for whose time is over
 * @param returnCheckPoll how often to poll for payouts whose money may have come back
 * @param maxConcurrentReturnChecks how many of them one instance looks at at the same time
 * @param lease see {@link RetryPolicy}, as the rest
 */
@ConfigurationProperties("jmo.payouts")
record PayoutProperties(
        @DefaultValue("5000000000") long most,
        List<PayableBanks.Bank> banks,
        @DefaultValue("PT1S") Duration poll,
        @DefaultValue("16") int maxConcurrent,
        @DefaultValue("2") int maxConcurrentInquiries,
        @DefaultValue("PT10M") Duration inquiryErasureInterval,
        @DefaultValue("PT2M") Duration lease,
        @DefaultValue Waits inquiry,
        @DefaultValue("PT10M") Duration beforeFirstStatus,
        @DefaultValue Waits status,
        @DefaultValue Waits resend,
        @DefaultValue("P1D") Duration doubtedRefusal,

        @DefaultValue({"P2D", "P7D"}) List<Duration> returnChecks,

        @DefaultValue("PT10S") Duration returnCheckPoll,
        @DefaultValue("2") int maxConcurrentReturnChecks) {

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
