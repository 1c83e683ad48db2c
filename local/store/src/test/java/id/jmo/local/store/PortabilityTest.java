package id.jmo.local.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

/** What else our services ask of a store, through the driver they use; the same on MongoDB 8. */
class PortabilityTest extends StoreTestCase {

    @Test
    void large_results_come_in_order_in_several_batches() {
        claims.createIndex(Indexes.ascending("state", "due"));
        claims.insertMany(IntStream.range(0, 2500)
                .mapToObj(i -> new Document("_id", "c%04d".formatted(i))
                        .append("state", i % 2 == 0 ? "OPEN" : "DONE")
                        .append("due", i))
                .toList());

        List<Document> open = claims.find(and(eq("state", "OPEN"), lt("due", 2000)))
                .sort(descending("due"))
                .into(new ArrayList<>());
        assertThat(open)
                .hasSize(1000)
                .first()
                .isEqualTo(new Document("_id", "c1998").append("state", "OPEN").append("due", 1998));
        List<Document> page = claims.find(gt("_id", "c0100"))
                .sort(ascending("_id"))
                .limit(25)
                .batchSize(10)
                .into(new ArrayList<>());
        assertThat(page).hasSize(25);
        assertThat(page.getFirst().getString("_id")).isEqualTo("c0101");
        assertThat(claims.countDocuments(eq("state", "DONE"))).isEqualTo(1250);
        assertThat(claims.find(and(gte("due", 10), lt("due", 12), ne("state", "DONE")))
                        .into(new ArrayList<>()))
                .hasSize(1);
    }

    @Test
    void values_of_all_our_types_are_read_back_unchanged() {
        Document document = new Document("_id", new ObjectId())
                .append("long", Long.MAX_VALUE)
                .append("text", "Çelebi\u0000 – kosong")
                .append("when", Date.from(Instant.parse("2026-08-31T10:15:30.123Z")))
                .append("bytes", new Binary(new byte[] {0, 1, 2, -1}))
                .append("nothing", null)
                .append("list", List.of(1, "two", new Document("three", 3L)))
                .append("yes", true);
        claims.insertOne(document);

        reopen();

        assertThat(claims.find(eq("_id", document.get("_id"))).first()).isEqualTo(document);
        assertThat(claims.find(eq("long", Long.MAX_VALUE - 1)).first()).isNull();
    }

    @Test
    void an_upsert_reports_its_effect() {
        UpdateResult created = claims.updateOne(eq("_id", "a"), set("n", 1), new UpdateOptions().upsert(true));
        UpdateResult changed = claims.updateOne(eq("_id", "a"), set("n", 2), new UpdateOptions().upsert(true));

        assertThat(created.getUpsertedId().asString().getValue()).isEqualTo("a");
        assertThat(changed.getUpsertedId()).isNull();
        assertThat(changed.getModifiedCount()).isEqualTo(1);
    }

    @Test
    void a_group_is_aggregated_by_the_store() {
        claims.insertMany(List.of(
                new Document("_id", 1).append("s", "A").append("amount", 5L),
                new Document("_id", 2).append("s", "A").append("amount", 7L)));

        assertThat(claims.aggregate(List.of(
                                new Document("$match", new Document("s", "A")),
                                new Document(
                                        "$group",
                                        new Document("_id", "$s").append("sum", new Document("$sum", "$amount")))))
                        .first()
                        .getLong("sum"))
                .isEqualTo(12);
    }

    @Test
    void the_server_answers_hello_and_lists_its_databases() {
        claims.insertOne(new Document());
        client.getDatabase("claim2").getCollection("x").insertOne(new Document());

        assertThat(client.getDatabase("admin")
                        .runCommand(new Document("hello", 1))
                        .getBoolean("isWritablePrimary"))
                .isTrue();
        assertThat(client.listDatabaseNames().into(new ArrayList<>())).containsExactly("claim", "claim2");
        client.getDatabase("claim").drop();
        assertThat(client.listDatabaseNames().into(new ArrayList<>())).containsExactly("claim2");
        reopen();
        assertThat(client.getDatabase("claim2").getCollection("x").countDocuments())
                .isEqualTo(1);
        assertThat(claims.countDocuments()).isZero();
    }
}
