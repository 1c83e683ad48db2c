package id.jmo.notification.application;

import id.jmo.notification.config.ConfigTestAccess;
import id.jmo.notification.model.Delivery;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.workers.WakeUpSignal;
import java.time.Clock;
import java.util.Optional;

/** Gives tests outside this package access to its package-private types. */
public final class ApplicationTestAccess {

    private ApplicationTestAccess() {}

    public static UpdateContact updateContact(Contacts contacts, Deliveries deliveries, Clock clock) {
        return new UpdateContact(contacts, deliveries, new WakeUpSignal(), clock);
    }

    /** For notices that are no promotions. */
    private static final class NoLinks implements UnsubscribeLinks {
        @Override
        public String linkFor(MemberId member) {
            throw new AssertionError("no promotion");
        }

        @Override
        public Optional<MemberId> memberOf(String token) {
            return Optional.empty();
        }
    }

    public static DeliverDue deliverDue(
            Deliveries deliveries,
            Contacts contacts,
            MemberPreferences preferences,
            Delivery.RetryPolicy policy,
            DeliveryMetrics metrics,
            Clock clock) {
        Notices notices = ConfigTestAccess.notices();
        return new DeliverDue(
                deliveries,
                contacts,
                preferences,
                new MessageTemplates(notices),
                notices,
                new NoLinks(),
                policy,
                metrics,
                clock);
    }
}
