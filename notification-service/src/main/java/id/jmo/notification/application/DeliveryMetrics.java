package id.jmo.notification.application;

import id.jmo.notification.model.Channel;
import id.jmo.notification.model.Delivery;

/** Counts the outcomes of deliveries. */
public interface DeliveryMetrics {

    void delivered(Channel channel);

    void retryLater(Channel channel);

    /** It waited past its end and was not sent. */
    void expired(Channel channel);

    void failed(Channel channel, Delivery.FailureReason reason);
}
