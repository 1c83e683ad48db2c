package id.jmo.notification.application;

import id.jmo.notification.model.Channel;
import id.jmo.notification.model.Notification;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.workers.WakeUpSignal;
import java.time.Clock;
import java.util.List;

/**
 * Stores a notification for each channel of its notice that the member has chosen, and for push of each device. A
 * channel that the member does not want is stored as well, as settled: repeating it, also from another event or after
 * another choice, has no effect.
 */
@UseCase
public final class NotifyMember {

    private final Inbox inbox;
    private final Deliveries deliveries;
    private final PushSubscriptions devices;
    private final MemberPreferences preferences;
    private final Contacts contacts;
    private final WakeUpSignal wakeUp;
    private final Clock clock;

    NotifyMember(
            Inbox inbox,
            Deliveries deliveries,
            PushSubscriptions devices,
            MemberPreferences preferences,
            Contacts contacts,
            WakeUpSignal wakeUp,
            Clock clock) {
        this.inbox = inbox;
        this.deliveries = deliveries;
        this.devices = devices;
        this.preferences = preferences;
        this.contacts = contacts;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    public void notify(Notification notification, Notice notice) {
        MemberId member = notification.recipient();
        DeliveryPlan plan = DeliveryPlan.of(
                notification,
                notice,
                preferences.of(member),
                contacts.find(member),
                notice.channels().contains(Channel.PUSH) ? devices.of(member) : List.of(),
                clock.instant());
        plan.inbox().ifPresent(inbox::add);
        deliveries.addAll(plan.deliveries());
        wakeUp.signal();
    }
}
