package id.jmo.notification.application;

import id.jmo.notification.model.Channel;
import id.jmo.notification.model.ChannelPlan;
import id.jmo.notification.model.Delivery;
import id.jmo.notification.model.InboxEntry;
import id.jmo.notification.model.Notification;
import id.jmo.platform.workers.WakeUpSignal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Takes in a step of a claim for every channel that is planned for it. Taking it in again, also from another event, has no effect. */
public final class NotifyMember {

    private final ChannelPlan plan;
    private final Inbox inbox;
    private final Deliveries deliveries;
    private final WakeUpSignal wakeUp;
    private final Clock clock;

    public NotifyMember(ChannelPlan plan, Inbox inbox, Deliveries deliveries, WakeUpSignal wakeUp, Clock clock) {
        this.plan = plan;
        this.inbox = inbox;
        this.deliveries = deliveries;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    public void announce(Notification notification) {
        List<Delivery> outgoing = new ArrayList<>();
        for (Channel channel : plan.channelsFor(notification.news().step())) {
            switch (channel) {
                case INBOX -> inbox.add(InboxEntry.unread(notification));
                case EMAIL, SMS -> outgoing.add(Delivery.open(notification, channel, clock.instant()));
            }
        }
        deliveries.addAll(outgoing);
        wakeUp.signal();
    }
}
