package id.jmo.notification.application;

import id.jmo.notification.model.Channel;
import id.jmo.notification.model.Delivery;
import java.time.Duration;

/** Counts the outcomes of deliveries. */
public interface DeliveryMetrics {

    /** With the member's digest, which has a time of its own. */
    void delivered(Channel channel);

    /** @param waited since it happened, or since the end of the quiet hours in which it happened */
    void delivered(Channel channel, Duration waited);

    void retryLater(Channel channel);

    /** It waited past its end and was not sent. */
    void expired(Channel channel);

    void failed(Channel channel, Delivery.FailureReason reason);
}
