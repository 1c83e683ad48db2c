package id.jmo.notification.application;

import id.jmo.notification.model.Channel;
import id.jmo.notification.model.Contact;
import id.jmo.notification.model.Delivery;
import id.jmo.notification.model.InboxEntry;
import id.jmo.notification.model.Notification;
import id.jmo.notification.model.Preferences;
import id.jmo.notification.model.PushSubscription;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How one member is notified of one occasion.
 *
 * @param deliveries over the other channels, those that the member does not want among them, as settled
 */
record DeliveryPlan(Optional<InboxEntry> inbox, List<Delivery> deliveries) {

    /**
     * Over the channels of the notice that the member has chosen, and for push to each device.
     *
     * @param contact empty if it is not known yet
     * @param devices of the member
     */
    static DeliveryPlan of(
            Notification notification,
            Notice notice,
            Preferences chosen,
            Optional<Contact> contact,
            Collection<PushSubscription> devices,
            Instant now) {
        Set<Channel> wanted = chosen.channelsFor(notice.category(), contact);
        Optional<InboxEntry> inbox = notice.channels().contains(Channel.INBOX) && wanted.contains(Channel.INBOX)
                ? Optional.of(InboxEntry.unread(notification))
                : Optional.empty();
        List<Delivery> deliveries = notice.channels().stream()
                .flatMap(channel -> over(channel, notification, devices, now)
                        .map(delivery -> wanted.contains(channel)
                                ? planned(delivery, notice, chosen, now)
                                : delivery.notWanted(now)))
                .toList();
        return new DeliveryPlan(inbox, deliveries);
    }

    /** Those that are sent, now or with the digest. */
    Stream<Delivery> wanted() {
        return deliveries.stream().filter(delivery -> !(delivery.state() instanceof Delivery.State.NotWanted));
    }

    private static Delivery planned(Delivery delivery, Notice notice, Preferences chosen, Instant now) {
        return chosen.isForDigest(delivery.channel(), notice.importance()) ? delivery.awaitingDigest(now) : delivery;
    }

    private static Stream<Delivery> over(
            Channel channel, Notification notification, Collection<PushSubscription> devices, Instant now) {
        return switch (channel) {
            case INBOX -> Stream.empty();
            case PUSH ->
                devices.stream()
                        .filter(device -> device.isFor(notification))
                        .map(device -> Delivery.openTo(device.id(), notification, now));
            case EMAIL, SMS -> Stream.of(Delivery.open(notification, channel, now));
        };
    }
}
