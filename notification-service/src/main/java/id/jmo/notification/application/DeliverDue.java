package id.jmo.notification.application;

import id.jmo.notification.application.ChannelSender.AddressRefused;
import id.jmo.notification.application.ChannelSender.Message;
import id.jmo.notification.application.ChannelSender.SendFailed;
import id.jmo.notification.model.Channel;
import id.jmo.notification.model.Contact;
import id.jmo.notification.model.Delivery;
import id.jmo.notification.model.Delivery.State;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.workers.WorkQueue;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due over one channel. Everything it needs rests in the store: a channel that is down delays its own
 * deliveries and no other's, and a worker that dies leaves its deliveries to the next when the lease has run out.
 */
public final class DeliverDue {

    private static final Logger LOG = LoggerFactory.getLogger(DeliverDue.class);

    private final Deliveries deliveries;
    private final Contacts contacts;
    private final MessageTemplates templates;
    private final Delivery.RetryPolicy policy;
    private final DeliveryMetrics watch;
    private final Clock clock;

    public DeliverDue(
            Deliveries deliveries,
            Contacts contacts,
            MessageTemplates templates,
            Delivery.RetryPolicy policy,
            DeliveryMetrics watch,
            Clock clock) {
        this.deliveries = deliveries;
        this.contacts = contacts;
        this.templates = templates;
        this.policy = policy;
        this.watch = watch;
        this.clock = clock;
    }

    /**
     * A delivery whose time has come.
     *
     * @param known how its member is reached, as it was a moment ago
     */
    public record Due(Delivery delivery, Optional<Contact> known) {}

    /** The deliveries over one channel. */
    public WorkQueue<Due> over(ChannelSender sender) {
        return new WorkQueue<>() {
            @Override
            public List<Due> due(int atMost) {
                List<Delivery> open = deliveries.due(sender.channel(), clock.instant(), atMost);
                Map<MemberId, Contact> known =
                        contacts.findAll(open.stream().map(DeliverDue::memberOf).toList());
                return open.stream()
                        .map(delivery -> new Due(delivery, Optional.ofNullable(known.get(memberOf(delivery)))))
                        .toList();
            }

            @Override
            public void process(Due due) {
                if (due.delivery().state() instanceof State.Open open) {
                    deliver(due, open, sender);
                }
            }

            @Override
            public String nameOf(Due due) {
                return due.delivery().id();
            }
        };
    }

    private static MemberId memberOf(Delivery delivery) {
        return delivery.notification().member();
    }

    private void deliver(Due due, State.Open open, ChannelSender sender) {
        if (due.known().isPresent()) {
            deliver(due.delivery(), open, due.known().get(), sender);
        } else {
            awaitContact(due.delivery(), open, sender);
        }
    }

    /** The wait is written down before the last look: a contact that arrives later finds what it has to make due. */
    private void awaitContact(Delivery delivery, State.Open open, ChannelSender sender) {
        Delivery waiting = delivery.awaitContact(open.attempts(), policy, clock.instant());
        if (!deliveries.replace(delivery, waiting)) {
            return;
        }
        Optional<Contact> contact = contacts.find(memberOf(waiting));
        if (contact.isPresent() && waiting.state() instanceof State.Open stillOpen) {
            deliver(waiting, stillOpen, contact.get(), sender);
        } else {
            tell(waiting);
        }
    }

    private void deliver(Delivery delivery, State.Open open, Contact contact, ChannelSender sender) {
        int attempts = open.attempts() + 1;
        Delivery leased = new Delivery(
                delivery.id(),
                delivery.channel(),
                delivery.notification(),
                new State.Open(attempts, clock.instant().plus(policy.lease())));
        if (!deliveries.take(delivery, leased)) {
            return;
        }
        Delivery after = attempt(leased, attempts, contact, sender);
        deliveries.settle(leased, after);
        tell(after);
    }

    private Delivery attempt(Delivery delivery, int attempts, Contact contact, ChannelSender sender) {
        Optional<Confidential> address = contact.addressFor(delivery.channel());
        if (address.isEmpty()) {
            return delivery.withoutAddress(clock.instant());
        }
        MessageTemplates.Text text = templates.of(delivery.notification().news(), delivery.channel(), contact);
        try {
            sender.send(new Message(delivery.id(), address.get(), text.title(), text.body()));
            return delivery.delivered(clock.instant());
        } catch (AddressRefused refused) {
            return delivery.refused(clock.instant());
        } catch (SendFailed failed) {
            LOG.info("Attempt {} at the delivery {} came to nothing: {}", attempts, delivery.id(), failed.getMessage());
            return delivery.retryLater(attempts, policy, clock.instant());
        }
    }

    private void tell(Delivery after) {
        Channel channel = after.channel();
        switch (after.state()) {
            case State.Open _ -> watch.retryLater(channel);
            case State.Delivered _ -> watch.delivered(channel);
            case State.NoAddress _ -> {
                // Nothing went wrong: the inbox tells this member.
            }
            case State.Failed failed -> {
                LOG.warn("The delivery {} is given up: {}", after.id(), failed.reason());
                watch.failed(channel, failed.reason());
            }
        }
    }
}
