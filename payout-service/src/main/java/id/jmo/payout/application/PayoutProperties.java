package id.jmo.payout.application;

import id.jmo.payout.model.Pace;
import id.jmo.platform.values.RetrySchedule;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code jmo.payouts}: how payouts are pursued.
 *
 * @param poll how often to look for payouts that are due
 * @param maxConcurrent how many errands one instance runs at the same time
 * @param lease see {@link Pace}, as the rest
 */
@ConfigurationProperties("jmo.payouts")
public record PayoutProperties(
        @DefaultValue("PT1S") Duration poll,
        @DefaultValue("16") int maxConcurrent,
        @DefaultValue("PT2M") Duration lease,
        @DefaultValue Waits inquiry,
        @DefaultValue("PT10M") Duration beforeFirstStatus,
        @DefaultValue Waits status,
        @DefaultValue Waits resend,

        @DefaultValue({"PT1H", "PT6H", "P1D", "P2D", "P3D", "P7D"})
        List<Duration> returnLooks) {

    /** Waits that double from {@code first} to {@code longest}. */
    public record Waits(
            @DefaultValue("PT10S") Duration first,
            @DefaultValue("PT10M") Duration longest) {
        public RetrySchedule schedule() {
            return new RetrySchedule(first, longest);
        }
    }

    public Pace pace() {
        return new Pace(
                lease, inquiry.schedule(), beforeFirstStatus, status.schedule(), resend.schedule(), returnLooks);
    }
}
