package id.jmo.notification.application;

import id.jmo.notification.config.ConfigTestAccess;
import id.jmo.notification.model.Delivery;
import id.jmo.platform.workers.WakeUpSignal;
import java.time.Clock;

/** Gives tests outside this package access to its package-private types. */
public final class ApplicationTestAccess {

    private ApplicationTestAccess() {}

    public static UpdateContact updateContact(Contacts contacts, Deliveries deliveries, Clock clock) {
        return new UpdateContact(contacts, deliveries, new WakeUpSignal(), clock);
    }

    public static DeliverDue deliverDue(
            Deliveries deliveries,
            Contacts contacts,
            Delivery.RetryPolicy policy,
            DeliveryMetrics metrics,
            Clock clock) {
        Notices notices = ConfigTestAccess.notices();
        return new DeliverDue(deliveries, contacts, new MessageTemplates(notices), notices, policy, metrics, clock);
    }
}
