package id.jmo.notification.config;

import id.jmo.notification.application.ChannelSender;
import id.jmo.notification.application.DeliveryMetrics;
import id.jmo.notification.model.Channel;
import id.jmo.notification.model.Delivery;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The counter {@code jmo.notification.deliveries} by channel, outcome and reason, and {@code jmo.notification.delay} by
 * channel: the time that a member waits.
 */
@Component
class MicrometerDeliveryMetrics implements DeliveryMetrics {

    private static final String NAME = "jmo.notification.deliveries";

    /** Five minutes are the objective (docs/slo.md); the others show how far it is off. */
    private static final Duration[] BUCKETS = {
        Duration.ofSeconds(10),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(30),
        Duration.ofHours(4)
    };

    private final MeterRegistry meters;

    MicrometerDeliveryMetrics(MeterRegistry meters, List<ChannelSender> senders) {
        this.meters = meters;
        // From the start at zero, so that an alarm on the first failure sees it as a rise.
        for (ChannelSender sender : senders) {
            delay(sender.channel());
            for (Delivery.FailureReason reason : Delivery.FailureReason.values()) {
                meters.counter(NAME, "channel", sender.channel().slug(), "outcome", "failed", "reason", reason.name());
            }
        }
    }

    @Override
    public void delivered(Channel channel) {
        count(channel, "delivered", "none");
    }

    @Override
    public void delivered(Channel channel, Duration waited) {
        delivered(channel);
        delay(channel).record(waited.isNegative() ? Duration.ZERO : waited);
    }

    private Timer delay(Channel channel) {
        return Timer.builder("jmo.notification.delay")
                .description(
                        "From what happened, or the end of the quiet hours in which it did, until it was delivered")
                .serviceLevelObjectives(BUCKETS)
                .tag("channel", channel.slug())
                .register(meters);
    }

    @Override
    public void retryLater(Channel channel) {
        count(channel, "retried", "none");
    }

    @Override
    public void expired(Channel channel) {
        count(channel, "expired", "none");
    }

    @Override
    public void failed(Channel channel, Delivery.FailureReason reason) {
        count(channel, "failed", reason.name());
    }

    private void count(Channel channel, String outcome, String reason) {
        meters.counter(NAME, "channel", channel.slug(), "outcome", outcome, "reason", reason)
                .increment();
    }
}
