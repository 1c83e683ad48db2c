package id.jmo.notification.application;

import id.jmo.notification.model.Channel;
import id.jmo.notification.model.Delivery;
import id.jmo.notification.model.InboxEntry;
import id.jmo.notification.model.Notification;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.workers.WakeUpSignal;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Stores a notification for each of its channels, and for push of each device. Repeating it, also from another event,
 * has no effect.
 */
@UseCase
public final class NotifyMember {

    private final Inbox inbox;
    private final Deliveries deliveries;
    private final PushSubscriptions devices;
    private final WakeUpSignal wakeUp;
    private final Clock clock;

    NotifyMember(Inbox inbox, Deliveries deliveries, PushSubscriptions devices, WakeUpSignal wakeUp, Clock clock) {
        this.inbox = inbox;
        this.deliveries = deliveries;
        this.devices = devices;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    public void notify(Notification notification, Set<Channel> channels) {
        if (channels.contains(Channel.INBOX)) {
            inbox.add(InboxEntry.unread(notification));
        }
        Instant now = clock.instant();
        deliveries.addAll(channels.stream()
                .flatMap(channel -> over(channel, notification, now))
                .toList());
        wakeUp.signal();
    }

    private Stream<Delivery> over(Channel channel, Notification notification, Instant now) {
        return switch (channel) {
            case INBOX -> Stream.empty();
            case PUSH ->
                devices.of(notification.recipient()).stream()
                        .filter(device -> device.isFor(notification))
                        .map(device -> Delivery.openTo(device.id(), notification, now));
            case EMAIL, SMS -> Stream.of(Delivery.open(notification, channel, now));
        };
    }
}
