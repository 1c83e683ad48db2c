package id.jmo.platform.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the relay works.
 *
 * @param lease how long an instance may hold a document's events before another may take them over; more than twice the
 *     delivery timeout, so that what is sent under a lease is acknowledged or given up before its end
 * @param sweepInterval how often to poll for events that a crash or an outage left behind
 * @param sweepBatch how many documents a sweep takes at a time
 * @param concurrency how many documents whose events go to one partition are published at the same time
 * @param deliveryTimeout how long to wait for the broker's acknowledgement of one event
 * @param restored names the restoration of a store that was older than the broker, such as its day: at the next start the
 *     numbers of events go on far above those that the broker may have seen, once for each name; nothing if it is empty
 */
@ConfigurationProperties("jmo.outbox")
record OutboxProperties(
        @DefaultValue("30s") Duration lease,
        @DefaultValue("5s") Duration sweepInterval,
        @DefaultValue("500") int sweepBatch,
        @DefaultValue("16") int concurrency,
        @DefaultValue("10s") Duration deliveryTimeout,
        @DefaultValue("") String restored) {

    OutboxProperties {
        if (lease.compareTo(longestSend(deliveryTimeout)) <= 0) {
            throw new IllegalArgumentException(
                    "jmo.outbox.lease must be more than twice as long as jmo.outbox.delivery-timeout");
        }
    }

    /** Waiting for the broker's whereabouts and for its acknowledgement may each take the delivery timeout. */
    Duration longestSend() {
        return longestSend(deliveryTimeout);
    }

    private static Duration longestSend(Duration deliveryTimeout) {
        return deliveryTimeout.multipliedBy(2);
    }
}
