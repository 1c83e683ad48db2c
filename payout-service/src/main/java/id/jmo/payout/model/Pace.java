package id.jmo.payout.model;

import id.jmo.platform.values.RetrySchedule;
import java.time.Duration;
import java.util.List;

/**
 * How fast payouts are pursued.
 *
 * @param lease how long one instance has for one errand before another may take the payout up; longer than any call
 * @param inquiry waits between account inquiries without a clear answer
 * @param beforeFirstStatus how long after a doubtful transfer the bank is first asked what became of it. Banks need
 *     time to be sure themselves: Midtrans asks for ten minutes
 * @param status waits between status inquiries
 * @param resend waits before the same transfer is asked for again, which the bank says it never saw
 * @param returnLooks when after the payment the bank is asked whether the money came back, each counted from the payment
 */
public record Pace(
        Duration lease,
        RetrySchedule inquiry,
        Duration beforeFirstStatus,
        RetrySchedule status,
        RetrySchedule resend,
        List<Duration> returnLooks) {

    public Pace {
        returnLooks = List.copyOf(returnLooks);
    }
}
