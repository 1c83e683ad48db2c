package id.jmo.notification.config;

import id.jmo.notification.application.ChannelSender;
import id.jmo.notification.application.DeliveryMetrics;
import id.jmo.notification.model.Channel;
import id.jmo.notification.model.Delivery;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.stereotype.Component;

/** The counter {@code jmo.notification.deliveries} by channel, outcome and reason. */
@Component
class MicrometerDeliveryMetrics implements DeliveryMetrics {

    private static final String NAME = "jmo.notification.deliveries";

    private final MeterRegistry meters;

    MicrometerDeliveryMetrics(MeterRegistry meters, List<ChannelSender> senders) {
        this.meters = meters;
        // From the start at zero, so that an alarm on the first failure sees it as a rise.
        for (ChannelSender sender : senders) {
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
