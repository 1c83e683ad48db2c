package id.jmo.notification.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Facts that are delivered again from the first one on. */
class ReplayTest extends NotificationComponentTest {

    @Autowired
    @Qualifier("eventContainer")
    ConcurrentMessageListenerContainer<?, ?> container;

    @Autowired
    MongoOperations mongo;

    @Test
    void a_replay_of_everything_from_offset_zero_notifies_nobody_again() {
        MemberFact old = MemberFact.fresh("en");
        MemberFact fresh = MemberFact.fresh("en");
        MemberFact moved = new MemberFact(old.memberId(), fresh.name(), fresh.email(), fresh.phone(), fresh.language());
        publishMember(old, 1);
        publishWholeClaim(old);
        publishMember(moved, 2);
        MemberFact unknown = MemberFact.fresh("en");
        submit(unknown);
        MemberFact withoutPhone = MemberFact.fresh("en");
        publishMember(
                new MemberFact(withoutPhone.memberId(), withoutPhone.name(), withoutPhone.email(), null, "en"), 1);
        submit(withoutPhone);
        await().untilAsserted(() -> assertThat(mailsTo(withoutPhone)).hasSize(1));
        List<MemberId> members = List.of(old.memberId(), unknown.memberId(), withoutPhone.memberId());
        await().untilAsserted(() -> assertThat(deliveries(members)).hasSize(10));
        await().untilAsserted(() -> assertThat(
                        deliveries(List.of(withoutPhone.memberId())).values())
                .extracting(delivery -> delivery.getString("status"))
                .containsExactlyInAnyOrder("DELIVERED", "NO_ADDRESS"));
        topics.awaitAllHandled(container);
        Map<Object, Document> deliveries = deliveries(members);
        // The broker also has events that a service of other tests handled, with a database of its own. They come from
        // the
        // topics in any order: what is about somebody who is not known yet is new the next time.
        await().until(() -> {
            long before = inInboxes();
            topics.redeliverAll(container);
            return inInboxes() == before;
        });
        long inbox = inInboxes();
        long deliveryCount = mongo.getCollection("deliveries").countDocuments();
        long deadLetters = mongo.getCollection("deadLetters").countDocuments();
        Document contact = contact(moved);

        topics.redeliverAll(container);

        assertThat(inInboxes()).isEqualTo(inbox).isPositive();
        assertThat(mongo.getCollection("deliveries").countDocuments()).isEqualTo(deliveryCount);
        assertThat(mongo.getCollection("deadLetters").countDocuments()).isEqualTo(deadLetters);
        assertThat(deliveries(members)).isEqualTo(deliveries);
        assertThat(contact(moved)).isEqualTo(contact);
        assertThat(mailsTo(old)).hasSize(3);
        assertThat(smsTo(old)).hasSize(3);
        assertThat(mailsTo(moved)).isEmpty();
        assertThat(smsTo(moved)).isEmpty();
        assertThat(mailsTo(unknown)).isEmpty();
        assertThat(mailsTo(withoutPhone)).hasSize(1);
    }

    private long inInboxes() {
        return mongo.getCollection("inbox").countDocuments();
    }

    private void publishWholeClaim(MemberFact member) {
        ClaimId claim = ClaimId.next();
        MemberId id = member.memberId();
        Rupiah amount = Rupiah.of(9_600_000);
        publishClaimEvent("submitted", claim, 1, new Submitted(claim, id, SUBMITTED_AT, PAY_BY));
        publishClaimEvent(
                "approved", claim, 3, new Approved(claim, id, PayoutId.next(), amount, Rupiah.ZERO, amount, PAY_BY));
        publishClaimEvent("completed", claim, 4, new Completed(claim, id, amount, SUBMITTED_AT, "014", "******7890"));
        await().untilAsserted(() -> {
            assertThat(mailsTo(member)).hasSize(3);
            assertThat(smsTo(member)).hasSize(3);
        });
        // Sent is written down after it is sent.
        await().untilAsserted(() -> assertThat(deliveries(List.of(id)).values())
                .extracting(delivery -> delivery.getString("status"))
                .containsOnly("DELIVERED"));
    }

    /** What is still awaited is looked at again now and then; that is no change. */
    private Map<Object, Document> deliveries(List<MemberId> members) {
        return mongo
                .find(
                        Query.query(Criteria.where("memberId")
                                .in(members.stream().map(MemberId::toString).toList())),
                        Document.class,
                        "deliveries")
                .stream()
                .collect(Collectors.toMap(delivery -> delivery.get("_id"), ReplayTest::plan));
    }

    private static Document plan(Document delivery) {
        Document plan = new Document(delivery);
        List.of("attempts", "dueAt").forEach(plan::remove);
        return plan;
    }

    private Document contact(MemberFact member) {
        return mongo.findById(member.memberId().toString(), Document.class, "contacts");
    }
}
