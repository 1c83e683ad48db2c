package id.jmo.notification.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.notification.application.ApplicationTestAccess;
import id.jmo.notification.application.ChannelSender;
import id.jmo.notification.application.Contacts;
import id.jmo.notification.application.DeliverDue.Due;
import id.jmo.notification.application.Deliveries;
import id.jmo.notification.application.DeliveryMetrics;
import id.jmo.notification.component.RunningService;
import id.jmo.notification.model.Channel;
import id.jmo.notification.model.Contact;
import id.jmo.notification.model.Delivery;
import id.jmo.notification.model.Preferences;
import id.jmo.notification.model.Standing;
import id.jmo.platform.mongo.ReadableDocuments;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.RetrySchedule;
import id.jmo.platform.workers.WorkQueue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** A member's contact that arrives while a delivery is processed. Real part: the hardened store. */
class AwaitedContactTest extends RunningService {

    private static final Delivery.RetryPolicy POLICY = new Delivery.RetryPolicy(
            Duration.ofMinutes(1),
            new RetrySchedule(Duration.ofSeconds(5), Duration.ofMinutes(10)),
            Duration.ofHours(1),
            Duration.ofDays(3));

    /** In an hour, so that the service's own workers leave these deliveries alone. */
    private final Clock clock =
            Clock.fixed(Instant.now().truncatedTo(ChronoUnit.MILLIS).plus(Duration.ofHours(1)), ZoneOffset.UTC);

    @Autowired
    private MongoOperations mongo;

    private final MemberId member = MemberId.next();
    private final Contact contact = new Contact(
            member,
            Confidential.of("EILEEN COLLINS"),
            null,
            Confidential.of("+6281100000001"),
            Language.INDONESIAN,
            Standing.UNKNOWN);
    private final List<String> sent = new ArrayList<>();

    @Test
    void a_contact_that_arrives_right_after_it_was_looked_up_does_not_leave_the_delivery_waiting() {
        Deliveries deliveries = new MongoDeliveries(mongo, new ReadableDocuments(mongo, Clock.systemUTC()));
        Contacts stored = new MongoContacts(mongo);
        var update = ApplicationTestAccess.updateContact(stored, deliveries, clock);
        Contacts arrivingAfterLookup = new Contacts() {
            @Override
            public Optional<Contact> find(MemberId wanted) {
                Optional<Contact> found = stored.find(wanted);
                update.update(contact, 1);
                return found;
            }

            @Override
            public Map<MemberId, Contact> findAll(Collection<MemberId> members) {
                return stored.findAll(members);
            }

            @Override
            public List<Contact> page(Optional<MemberId> after, int limit) {
                return stored.page(after, limit);
            }

            @Override
            public void keep(Contact newer, long sequence) {
                stored.keep(newer, sequence);
            }
        };

        queue(deliveries, arrivingAfterLookup).process(openDelivery(deliveries));

        assertThat(ofMember(queue(deliveries, stored))).hasSize(1);
    }

    @Test
    void a_contact_that_arrived_before_it_was_looked_up_is_used_for_this_attempt() {
        Deliveries deliveries = new MongoDeliveries(mongo, new ReadableDocuments(mongo, Clock.systemUTC()));
        Contacts contacts = new MongoContacts(mongo);
        Due due = openDelivery(deliveries);
        ApplicationTestAccess.updateContact(contacts, deliveries, clock).update(contact, 1);

        queue(deliveries, contacts).process(due);

        assertThat(sent).containsExactly(due.delivery().id());
        assertThat(ofMember(queue(deliveries, contacts))).isEmpty();
    }

    /** As it is read while the member is unknown. */
    private Due openDelivery(Deliveries deliveries) {
        Delivery open = SampleDeliveries.sms(member, clock.instant());
        deliveries.addAll(List.of(open));
        return new Due(open, Optional.empty(), Preferences.defaults(member));
    }

    private WorkQueue<Due> queue(Deliveries deliveries, Contacts contacts) {
        return ApplicationTestAccess.deliverDue(
                        deliveries,
                        contacts,
                        new MongoPreferences(mongo, new ReadableDocuments(mongo, Clock.systemUTC())),
                        POLICY,
                        new NoMetrics(),
                        clock)
                .over(new ChannelSender() {
                    @Override
                    public Channel channel() {
                        return Channel.SMS;
                    }

                    @Override
                    public Optional<Confidential> addressOf(Contact known, Delivery delivery) {
                        return Optional.ofNullable(known.phone());
                    }

                    @Override
                    public void send(Message message) {
                        sent.add(message.id());
                    }
                });
    }

    private List<Due> ofMember(WorkQueue<Due> queue) {
        return queue.due(1_000).stream()
                .filter(due -> due.delivery().notification().recipient().equals(member))
                .toList();
    }

    private static final class NoMetrics implements DeliveryMetrics {
        @Override
        public void delivered(Channel channel) {}

        @Override
        public void delivered(Channel channel, Duration waited) {}

        @Override
        public void retryLater(Channel channel) {}

        @Override
        public void expired(Channel channel) {}

        @Override
        public void failed(Channel channel, Delivery.FailureReason reason) {}
    }
}
