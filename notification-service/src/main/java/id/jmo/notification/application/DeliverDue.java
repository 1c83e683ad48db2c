package id.jmo.notification.application;

import id.jmo.notification.application.ChannelSender.AddressGone;
import id.jmo.notification.application.ChannelSender.AddressRefused;
import id.jmo.notification.application.ChannelSender.Message;
import id.jmo.notification.application.ChannelSender.SendFailed;
import id.jmo.notification.model.Channel;
import id.jmo.notification.model.Contact;
import id.jmo.notification.model.Delivery;
import id.jmo.notification.model.Delivery.State;
import id.jmo.notification.model.Importance;
import id.jmo.notification.model.Notification;
import id.jmo.notification.model.Preferences;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.workers.WorkQueue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due over one channel. All state is in the store: a channel that is down delays its own deliveries and
 * no other's, and what a dead instance was sending is taken by another when the lease expires.
 */
@UseCase
public final class DeliverDue {

    private static final Logger LOG = LoggerFactory.getLogger(DeliverDue.class);

    private final Deliveries deliveries;
    private final Contacts contacts;
    private final MemberPreferences preferences;
    private final MessageTemplates templates;
    private final Notices notices;
    private final UnsubscribeLinks links;
    private final Delivery.RetryPolicy policy;
    private final DeliveryMetrics metrics;
    private final Clock clock;

    DeliverDue(
            Deliveries deliveries,
            Contacts contacts,
            MemberPreferences preferences,
            MessageTemplates templates,
            Notices notices,
            UnsubscribeLinks links,
            Delivery.RetryPolicy policy,
            DeliveryMetrics metrics,
            Clock clock) {
        this.deliveries = deliveries;
        this.contacts = contacts;
        this.preferences = preferences;
        this.templates = templates;
        this.notices = notices;
        this.links = links;
        this.policy = policy;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * A delivery that is due.
     *
     * @param known the member's contact when the delivery was read
     * @param chosen the member's preferences then
     */
    public record Due(Delivery delivery, Optional<Contact> known, Preferences chosen) {}

    /** The deliveries over the sender's channel. */
    public WorkQueue<Due> over(ChannelSender sender) {
        return new WorkQueue<>() {
            @Override
            public List<Due> due(int limit) {
                List<Delivery> open = deliveries.due(sender.channel(), clock.instant(), limit);
                List<MemberId> members =
                        open.stream().map(DeliverDue::recipientOf).distinct().toList();
                Map<MemberId, Contact> known = contacts.findAll(members);
                Map<MemberId, Preferences> chosen = preferences.ofAll(members);
                return open.stream()
                        .map(delivery -> new Due(
                                delivery,
                                Optional.ofNullable(known.get(recipientOf(delivery))),
                                chosen.getOrDefault(
                                        recipientOf(delivery), Preferences.defaults(recipientOf(delivery)))))
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

    /** The member may have chosen otherwise while it waited. */
    private boolean isWanted(Due due) {
        return notices.find(due.delivery().notification().content().template())
                .map(notice -> due.chosen()
                        .channelsFor(notice.category(), due.known())
                        .contains(due.delivery().channel()))
                .orElse(true);
    }

    private static MemberId recipientOf(Delivery delivery) {
        return delivery.notification().recipient();
    }

    private void deliver(Due due, State.Open open, ChannelSender sender) {
        if (!isWanted(due)) {
            deliveries.replace(due.delivery(), due.delivery().notWanted(clock.instant()));
            return;
        }
        if (notices.isExpired(due.delivery().notification().content(), clock.instant())) {
            Delivery expired = due.delivery().expired(clock.instant());
            if (deliveries.replace(due.delivery(), expired)) {
                record(expired);
            }
            return;
        }
        Importance importance =
                notices.importanceOf(due.delivery().notification().content().template());
        Optional<Instant> quietUntil = due.chosen().heldUntil(importance, clock.instant());
        if (quietUntil.isPresent()) {
            deliveries.replace(due.delivery(), due.delivery().postponed(open.attempts(), quietUntil.get()));
        } else if (due.known().isPresent()) {
            deliver(due, due.delivery(), open, due.known().get(), sender);
        } else {
            awaitContact(due, open, sender);
        }
    }

    /** Stores the wait before it looks again: a contact that arrives in between finds the delivery waiting. */
    private void awaitContact(Due due, State.Open open, ChannelSender sender) {
        Delivery delivery = due.delivery();
        Delivery waiting = delivery.awaitContact(open.attempts(), policy, clock.instant());
        if (!deliveries.replace(delivery, waiting)) {
            return;
        }
        Optional<Contact> contact = contacts.find(recipientOf(waiting));
        if (contact.isPresent() && waiting.state() instanceof State.Open stillOpen) {
            deliver(due, waiting, stillOpen, contact.get(), sender);
        } else {
            record(waiting);
        }
    }

    private void deliver(Due due, Delivery delivery, State.Open open, Contact contact, ChannelSender sender) {
        int attempts = open.attempts() + 1;
        Delivery leased = delivery.leased(attempts, clock.instant().plus(policy.lease()));
        if (!deliveries.take(delivery, leased)) {
            return;
        }
        Delivery after = attempt(leased, attempts, contact, sender);
        deliveries.settle(leased, after);
        if (after.state() instanceof State.Delivered(Instant at)) {
            metrics.delivered(after.channel(), Duration.between(wantedSince(due), at));
        } else {
            record(after);
        }
    }

    private Delivery attempt(Delivery delivery, int attempts, Contact contact, ChannelSender sender) {
        Optional<Confidential> address = sender.addressOf(contact, delivery);
        if (address.isEmpty()) {
            return delivery.withoutAddress(clock.instant());
        }
        try {
            sender.send(message(delivery, contact, address.get()));
            return delivery.delivered(clock.instant());
        } catch (AddressGone gone) {
            return delivery.withoutAddress(clock.instant());
        } catch (AddressRefused refused) {
            return delivery.addressRefused(clock.instant());
        } catch (SendFailed failed) {
            LOG.info("Attempt {} at delivery {} failed: {}", attempts, delivery.id(), failed.getMessage());
            return delivery.retryLater(attempts, policy, failed.retryAfter(), clock.instant());
        }
    }

    /** When it happened, or the end of the quiet hours in which it happened. */
    private Instant wantedSince(Due due) {
        Notification notification = due.delivery().notification();
        Importance importance = notices.importanceOf(notification.content().template());
        return due.chosen().heldUntil(importance, notification.occurredAt()).orElse(notification.occurredAt());
    }

    private Message message(Delivery delivery, Contact contact, Confidential address) {
        Notification notification = delivery.notification();
        Optional<String> unsubscribe =
                notices.isPromotional(notification.content().template())
                        ? Optional.of(links.linkFor(contact.member()))
                        : Optional.empty();
        MessageTemplates.Text text = templates.of(notification.content(), delivery.channel(), contact, unsubscribe);
        return new Message(
                delivery.id(),
                address,
                text.title(),
                text.body(),
                notification.subject(),
                notices.importanceOf(notification.content().template()),
                endOfUse(notification),
                unsubscribe);
    }

    /** From then on a push service need not keep it for a device that is away. */
    private Instant endOfUse(Notification notification) {
        Instant givenUp = notification.occurredAt().plus(policy.giveUpAfter());
        return notices.validUntil(notification.content())
                .filter(end -> end.isBefore(givenUp))
                .orElse(givenUp);
    }

    private void record(Delivery after) {
        Channel channel = after.channel();
        switch (after.state()) {
            case State.AwaitingDigest _, State.NotWanted _, State.Delivered _ -> {}
            case State.Open _ -> metrics.retryLater(channel);
            case State.Expired _ -> metrics.expired(channel);
            case State.NoAddress _ -> {
                // No failure: the inbox has the notification.
            }
            case State.Failed failed -> {
                LOG.warn("Delivery {} is given up: {}", after.id(), failed.reason());
                metrics.failed(channel, failed.reason());
            }
        }
    }
}
