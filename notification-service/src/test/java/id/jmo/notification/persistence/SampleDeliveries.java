package id.jmo.notification.persistence;

import id.jmo.notification.model.Channel;
import id.jmo.notification.model.Delivery;
import id.jmo.notification.model.Notification;
import id.jmo.notification.model.NotificationContent;
import id.jmo.notification.model.Subject;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Deliveries without an attempt. */
final class SampleDeliveries {

    private SampleDeliveries() {}

    static Delivery sms(MemberId member, Instant dueAt) {
        Notification notification = new Notification(
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                member,
                new Subject(Subject.CLAIM, UUID.randomUUID().toString()),
                new NotificationContent("claim-cancelled", Map.of()),
                dueAt);
        return Delivery.open(notification, Channel.SMS, dueAt);
    }
}
