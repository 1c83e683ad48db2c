package id.jmo.notification.persistence;

import id.jmo.notification.model.Channel;
import id.jmo.notification.model.ClaimNews;
import id.jmo.notification.model.Delivery;
import id.jmo.notification.model.Notification;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.UUID;

/** Deliveries that nobody has tried. */
final class SampleDeliveries {

    private SampleDeliveries() {}

    static Delivery sms(MemberId member, Instant dueAt) {
        Notification notification = new Notification(
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                member,
                ClaimId.next(),
                new ClaimNews.Cancelled(),
                dueAt);
        return Delivery.open(notification, Channel.SMS, dueAt);
    }
}
