package id.jmo.platform.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import id.jmo.local.store.HardenedStore;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Documents whose events are all sent. Real part: the hardened store. */
class EmptierTest {

    private static final Lease LEASE = new Lease("this instance", 1, Instant.parse("2026-10-05T03:00:30Z"));

    private final HardenedStore store = HardenedStore.inMemory();
    private final MongoTemplate mongo = new MongoTemplate(MongoClients.create(store.connectionString()), "outbox");
    private final Emptier emptier = new Emptier(mongo, "counters");

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whoever_empties_alone_knows_at_once() {
        stored("a", 2, LEASE);

        assertThat(empty(2)).isTrue();

        assertThat(document("a").keySet()).containsExactly("_id", "count", OutboxFields.LAST_SEQUENCE);
        assertThat(document("a").getLong(OutboxFields.LAST_SEQUENCE)).isEqualTo(7);
    }

    @Test
    void a_document_that_got_another_event_meanwhile_keeps_both_and_its_lease() {
        stored("a", 2, LEASE);

        assertThat(empty(1)).isFalse();

        assertThat(document("a").getList(OutboxFields.OUTBOX, Document.class)).hasSize(2);
        assertThat(document("a")).containsKey(OutboxFields.RELAY);
    }

    @Test
    void a_lease_that_another_instance_has_by_now_empties_nothing() {
        stored("a", 1, new Lease("another", 1, LEASE.until()));

        assertThat(empty(1)).isFalse();

        assertThat(document("a")).containsKey(OutboxFields.OUTBOX);
    }

    private boolean empty(int events) {
        var held = and(eq(OutboxFields.ID, "a"), LEASE.isHeld());
        return emptier.emptyAll(List.of(new Emptier.Outbox(held, events, 7))).getFirst();
    }

    private void stored(String id, int events, Lease lease) {
        var outbox = Stream.generate(() -> new Document("type", "counted"))
                .limit(events)
                .toList();
        mongo.insert(
                new Document(OutboxFields.ID, id)
                        .append("count", 1)
                        .append(OutboxFields.OUTBOX, outbox)
                        .append(OutboxFields.PENDING, id)
                        .append(OutboxFields.RELAY, lease.toDocument()),
                "counters");
    }

    private Document document(String id) {
        return mongo.findById(id, Document.class, "counters");
    }
}
