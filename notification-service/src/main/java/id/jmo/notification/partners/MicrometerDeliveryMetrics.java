package id.jmo.notification.partners;

import id.jmo.notification.application.DeliveryMetrics;
import id.jmo.notification.model.Channel;
import id.jmo.notification.model.Delivery;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts what becomes of deliveries: {@code jmo.notification.deliveries} by channel and outcome. */
@Component
class MicrometerDeliveryMetrics implements DeliveryMetrics {

    private static final String NAME = "jmo.notification.deliveries";

    private final MeterRegistry meters;

    MicrometerDeliveryMetrics(MeterRegistry meters) {
        this.meters = meters;
        // From the start at zero, so that an alarm on the first failure sees it as a rise.
        for (Channel channel : Channel.values()) {
            if (channel != Channel.INBOX) {
                for (Delivery.FailureReason reason : Delivery.FailureReason.values()) {
                    meters.counter(NAME, "channel", channel.slug(), "outcome", "failed", "reason", reason.name());
                }
            }
        }
    }

    @Override
    public void delivered(Channel channel) {
        count(channel, "delivered", "none");
    }

    @Override
    public void retryLater(Channel channel) {
        count(channel, "put-off", "none");
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
