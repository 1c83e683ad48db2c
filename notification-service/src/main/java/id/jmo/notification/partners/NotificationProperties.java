package id.jmo.notification.partners;

import id.jmo.notification.model.Channel;
import id.jmo.notification.model.ChannelPlan;
import id.jmo.notification.model.Delivery;
import id.jmo.notification.model.Step;
import id.jmo.platform.values.RetrySchedule;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How members are told.
 *
 * @param mailFrom the sender of our mails
 * @param pollInterval how often deliveries that are due are looked for
 * @param lease how long one instance keeps a delivery before another may take it; longer than a channel's timeouts
 * @param firstRetry how long to wait after the first attempt; doubles each time
 * @param longestRetry the longest wait between attempts
 * @param contactRecheck how long to wait before looking again for a member whom we were not told of yet
 * @param giveUpAfter how old a step may be before its delivery is given up
 * @param channels over which channels each step is told; every step must be named
 */
@ConfigurationProperties("jmo.notifications")
record NotificationProperties(
        String mailFrom,
        Duration pollInterval,
        Duration lease,
        Duration firstRetry,
        Duration longestRetry,
        Duration contactRecheck,
        Duration giveUpAfter,
        Map<Step, Set<Channel>> channels) {

    ChannelPlan plan() {
        return new ChannelPlan(channels);
    }

    Delivery.RetryPolicy policy() {
        return new Delivery.RetryPolicy(
                lease, new RetrySchedule(firstRetry, longestRetry), contactRecheck, giveUpAfter);
    }
}
