package id.jmo.notification.config;

import id.jmo.notification.model.Delivery;
import id.jmo.platform.values.RetrySchedule;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How deliveries are sent and retried.
 *
 * @param lease how long one instance keeps a delivery before another may take it; longer than a channel's timeouts
 * @param firstRetry the pause after the first attempt; doubles each time
 * @param longestRetry the longest pause between attempts
 * @param contactRecheck the pause before an unknown contact is looked up again
 * @param giveUpAfter the age of a notification from which its delivery is given up
 * @param promotionsConsentVersion the version of the text that members agree to when they choose promotions
 * @param publicUrl where members reach the gateway; links in mails begin with it
 */
@ConfigurationProperties("jmo.notifications")
public record NotificationProperties(
        Duration lease,
        Duration firstRetry,
        Duration longestRetry,
        Duration contactRecheck,
        Duration giveUpAfter,
        String promotionsConsentVersion,
        URI publicUrl) {

    Delivery.RetryPolicy retryPolicy() {
        return new Delivery.RetryPolicy(
                lease, new RetrySchedule(firstRetry, longestRetry), contactRecheck, giveUpAfter);
    }
}
