package id.jmo.local.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** The operations that an outbox in its aggregate's own document needs, through the driver; the same on MongoDB 8. */
class OutboxOperationsTest extends StoreTestCase {

    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    @Test
    void an_update_under_optimistic_locking_finds_its_version_or_nothing() {
        claims.insertOne(new Document("_id", "a").append("version", 1L));

        assertThat(claims.updateOne(and(eq("_id", "a"), eq("version", 1L)), inc("version", 1L))
                        .getModifiedCount())
                .isEqualTo(1);
        assertThat(claims.updateOne(and(eq("_id", "a"), eq("version", 1L)), inc("version", 1L))
                        .getMatchedCount())
                .isZero();
        // An integer and a long of the same value are the same.
        assertThat(claims.find(and(eq("_id", "a"), eq("version", 2))).first()).isNotNull();
    }

    @Test
    void events_are_appended_to_the_document_and_taken_off_it_by_their_ids() {
        claims.insertOne(new Document("_id", "a").append("version", 1L).append("obsolete", true));

        Document pending = claims.findOneAndUpdate(
                and(eq("_id", "a"), eq("version", 1L), or(exists("relay", false), lt("relay.until", new Date()))),
                combine(
                        set("version", 2L),
                        set("relay", new Document("owner", "me").append("until", new Date())),
                        unset("obsolete"),
                        pushEach("outbox", List.of(event("e1"), event("e2"), event("e3")))),
                AFTER);
        assertThat(pending.getList("outbox", Document.class)).hasSize(3);
        assertThat(pending).doesNotContainKey("obsolete");

        claims.updateOne(eq("_id", "a"), pull("outbox", in("_id", List.of("e1", "e3"))));
        assertThat(claims.find(eq("_id", "a")).first().getList("outbox", Document.class))
                .containsExactly(event("e2"));

        assertThat(claims.updateOne(and(eq("_id", "a"), size("outbox", 0)), unset("outbox"))
                        .getMatchedCount())
                .isZero();
        claims.updateOne(eq("_id", "a"), pull("outbox", in("_id", List.of("e2"))));
        assertThat(claims.updateOne(and(eq("_id", "a"), size("outbox", 0)), combine(unset("outbox"), unset("relay")))
                        .getModifiedCount())
                .isEqualTo(1);
        assertThat(claims.find(exists("outbox", false)).first()).containsOnlyKeys("_id", "version");
    }

    @Test
    void find_and_modify_without_a_match_returns_null_even_with_a_projection() {
        assertThat(claims.findOneAndUpdate(eq("_id", "nobody"), set("a", 1), AFTER))
                .isNull();
        assertThat(claims.findOneAndUpdate(
                        eq("_id", "nobody"),
                        set("a", 1),
                        new FindOneAndUpdateOptions()
                                .returnDocument(ReturnDocument.AFTER)
                                .projection(Projections.include("a"))))
                .isNull();
        assertThat(claims.findOneAndDelete(eq("_id", "nobody"))).isNull();
    }

    @Test
    void find_and_modify_takes_the_first_in_order_and_can_create() {
        claims.insertMany(
                List.of(new Document("_id", "late").append("due", 3), new Document("_id", "early").append("due", 1)));

        assertThat(claims.findOneAndUpdate(
                                gte("due", 0),
                                set("taken", true),
                                new FindOneAndUpdateOptions()
                                        .sort(ascending("due"))
                                        .projection(Projections.include("_id"))
                                        .returnDocument(ReturnDocument.AFTER))
                        .getString("_id"))
                .isEqualTo("early");
        assertThat(claims.findOneAndUpdate(
                        eq("_id", "new"),
                        combine(inc("count", 1), setOnInsert("born", "now")),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)))
                .isEqualTo(new Document("_id", "new").append("count", 1).append("born", "now"));
        assertThat(claims.findOneAndDelete(eq("_id", "new")).getInteger("count"))
                .isEqualTo(1);
    }

    @Test
    void a_reader_never_sees_half_of_an_update() throws InterruptedException {
        claims.insertOne(new Document("_id", "a").append("left", 0).append("right", 0));
        AtomicBoolean done = new AtomicBoolean();
        AtomicReference<Document> torn = new AtomicReference<>();
        Thread reader = Thread.ofPlatform().start(() -> {
            while (!done.get()) {
                Document seen = claims.find(eq("_id", "a")).first();
                if (!seen.get("left").equals(seen.get("right"))) {
                    torn.set(seen);
                }
            }
        });
        for (int i = 1; i <= 500; i++) {
            claims.updateOne(eq("_id", "a"), combine(set("left", i), set("right", i)));
        }
        done.set(true);
        reader.join();

        assertThat(torn).hasNullValue();
    }

    private static Document event(String id) {
        return new Document("_id", id).append("type", "t").append("data", "{}");
    }
}
