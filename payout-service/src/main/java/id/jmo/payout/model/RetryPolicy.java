package id.jmo.payout.model;

import id.jmo.platform.values.RetrySchedule;
import java.time.Duration;
import java.util.List;

/**
 * When requests to the bank are made and repeated.
 *
 * @param lease how long one instance has for one request before another may take the payout up; longer than any call
 * @param inquiry waits between account inquiries without a clear answer
 * @param beforeFirstStatus wait after an inconclusive transfer before the first status inquiry. Banks need time to be
 *     sure themselves: Midtrans asks for ten minutes
 * @param status waits between status inquiries
 * @param resend waits before a transfer is repeated that the bank says it does not know
 * @param doubtedRefusal waiting time after the refusal of a repeated transfer before the refusal counts; longer than a
 *     transfer can rest in the bank's queues
 * @param returnChecks times after the payment at which the bank is asked whether the money came back
 */
public record RetryPolicy(
        Duration lease,
        RetrySchedule inquiry,
        Duration beforeFirstStatus,
        RetrySchedule status,
        RetrySchedule resend,
        Duration doubtedRefusal,
        List<Duration> returnChecks) {

    public RetryPolicy {
        returnChecks = List.copyOf(returnChecks);
    }
}
