package id.jmo.notification.application;

import id.jmo.notification.model.Channel;
import id.jmo.notification.model.Delivery;
import id.jmo.notification.model.InboxEntry;
import id.jmo.notification.model.Notification;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.workers.WakeUpSignal;
import java.time.Clock;
import java.util.Set;

/** Stores a notification for each of its channels. Repeating it, also from another event, has no effect. */
@UseCase
public final class NotifyMember {

    private final Inbox inbox;
    private final Deliveries deliveries;
    private final WakeUpSignal wakeUp;
    private final Clock clock;

    NotifyMember(Inbox inbox, Deliveries deliveries, WakeUpSignal wakeUp, Clock clock) {
        this.inbox = inbox;
        this.deliveries = deliveries;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    public void notify(Notification notification, Set<Channel> channels) {
        if (channels.contains(Channel.INBOX)) {
            inbox.add(InboxEntry.unread(notification));
        }
        deliveries.addAll(channels.stream()
                .filter(channel -> channel != Channel.INBOX)
                .map(channel -> Delivery.open(notification, channel, clock.instant()))
                .toList());
        wakeUp.signal();
    }
}
