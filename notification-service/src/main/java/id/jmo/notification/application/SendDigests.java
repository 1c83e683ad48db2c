package id.jmo.notification.application;

import id.jmo.notification.application.ChannelSender.AddressGone;
import id.jmo.notification.application.ChannelSender.AddressRefused;
import id.jmo.notification.application.ChannelSender.Message;
import id.jmo.notification.application.ChannelSender.SendFailed;
import id.jmo.notification.application.MemberPreferences.DigestDue;
import id.jmo.notification.model.Channel;
import id.jmo.notification.model.Contact;
import id.jmo.notification.model.Delivery;
import id.jmo.notification.model.Importance;
import id.jmo.notification.model.Preferences;
import id.jmo.notification.model.Subject;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.workers.WorkQueue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends each member who wants it one mail a day with the news of low importance. When it is due next is in the store,
 * and so is what waits for it: an instance that dies leaves both to another. After a crash between sending and
 * storing, the same mail may come twice, under the same Message-ID.
 */
@UseCase
public final class SendDigests implements WorkQueue<DigestDue> {

    private static final Logger LOG = LoggerFactory.getLogger(SendDigests.class);

    /** In one mail; what is left waits for the next. */
    private static final int MOST = 50;

    private final MemberPreferences preferences;
    private final Deliveries deliveries;
    private final Contacts contacts;
    private final MessageTemplates templates;
    private final Notices notices;
    private final UnsubscribeLinks links;
    private final ChannelSender mail;
    private final Delivery.RetryPolicy policy;
    private final DeliveryMetrics metrics;
    private final Clock clock;

    SendDigests(
            MemberPreferences preferences,
            Deliveries deliveries,
            Contacts contacts,
            MessageTemplates templates,
            Notices notices,
            UnsubscribeLinks links,
            List<ChannelSender> senders,
            Delivery.RetryPolicy policy,
            DeliveryMetrics metrics,
            Clock clock) {
        this.preferences = preferences;
        this.deliveries = deliveries;
        this.contacts = contacts;
        this.templates = templates;
        this.notices = notices;
        this.links = links;
        this.mail = senders.stream()
                .filter(sender -> sender.channel() == Channel.EMAIL)
                .findFirst()
                .orElseThrow();
        this.policy = policy;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public List<DigestDue> due(int limit) {
        return preferences.digestsDue(clock.instant(), limit);
    }

    @Override
    public String nameOf(DigestDue due) {
        return due.preferences().member().toString();
    }

    @Override
    public void process(DigestDue due) {
        Instant now = clock.instant();
        Instant leaseEnd = now.plus(policy.lease());
        if (!preferences.moveDigest(due, leaseEnd)) {
            return;
        }
        DigestDue leased = new DigestDue(due.preferences(), leaseEnd);
        List<Delivery> items = wanted(due.preferences(), now);
        try {
            if (!items.isEmpty()) {
                send(due, items);
            }
            preferences.moveDigest(leased, due.preferences().nextDigest(now).orElse(leaseEnd));
        } catch (SendFailed failed) {
            LOG.info("The digest of {} could not be sent: {}", nameOf(due), failed.getMessage());
            preferences.moveDigest(leased, now.plus(policy.retries().longest()));
        }
    }

    /** What waits, without what the member has ended meanwhile and what is of no use any more. */
    private List<Delivery> wanted(Preferences chosen, Instant now) {
        List<Delivery> wanted = new ArrayList<>();
        for (Delivery item : deliveries.awaitingDigest(chosen.member(), MOST)) {
            if (!isWanted(item, chosen)) {
                deliveries.replace(item, item.notWanted(now));
            } else if (notices.isExpired(item.notification().content(), now)) {
                if (deliveries.replace(item, item.expired(now))) {
                    metrics.expired(item.channel());
                }
            } else {
                wanted.add(item);
            }
        }
        return wanted;
    }

    private boolean isWanted(Delivery item, Preferences chosen) {
        return notices.find(item.notification().content().template())
                .map(notice -> chosen.channelsFor(notice.category()).contains(Channel.EMAIL))
                .orElse(false);
    }

    private void send(DigestDue due, List<Delivery> items) throws SendFailed {
        MemberId member = due.preferences().member();
        Optional<Contact> contact = contacts.find(member);
        if (contact.isEmpty() || contact.get().email() == null) {
            settle(items, item -> item.withoutAddress(clock.instant()));
            return;
        }
        boolean promotional = items.stream()
                .anyMatch(item ->
                        notices.isPromotional(item.notification().content().template()));
        Optional<String> unsubscribe = promotional ? Optional.of(links.linkFor(member)) : Optional.empty();
        MessageTemplates.Text text = templates.digest(
                items.stream().map(item -> item.notification().content()).toList(), contact.get(), unsubscribe);
        String day = due.dueAt()
                .atZone(due.preferences().time().zone())
                .toLocalDate()
                .toString();
        try {
            mail.send(new Message(
                    "digest." + day + "." + member,
                    contact.get().email(),
                    text.title(),
                    text.body(),
                    new Subject("digest", day),
                    Importance.LOW,
                    clock.instant().plus(Duration.ofDays(1)),
                    unsubscribe));
            settle(items, item -> item.delivered(clock.instant()));
        } catch (AddressGone gone) {
            settle(items, item -> item.withoutAddress(clock.instant()));
        } catch (AddressRefused refused) {
            settle(items, item -> item.addressRefused(clock.instant()));
        }
    }

    private void settle(List<Delivery> items, UnaryOperator<Delivery> outcome) {
        items.forEach(item -> deliveries.replace(item, outcome.apply(item)));
    }
}
