package id.jmo.local.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What our services ask of a store, through the driver they use; the same holds on MongoDB 8. */
class PortabilityTest {

    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    @TempDir
    Path data;

    private HardenedStore store;
    private MongoClient client;
    private MongoCollection<Document> claims;

    @BeforeEach
    void open() {
        store = HardenedStore.open(data, 0);
        connect();
    }

    private void connect() {
        client = MongoClients.create(store.connectionString());
        claims = client.getDatabase("claim").getCollection("claims");
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    private void reopen() {
        close();
        open();
    }

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

    private static Document event(String id) {
        return new Document("_id", id).append("type", "t").append("data", "{}");
    }

    @Test
    void find_and_modify_of_nothing_answers_nothing_even_with_a_projection() {
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
    void a_second_document_with_the_same_identifier_is_refused() {
        claims.insertOne(new Document("_id", "a"));

        MongoWriteException refused = catchThrowableOfType(
                MongoWriteException.class, () -> claims.insertOne(new Document("_id", "a").append("other", 1)));

        assertThat(refused.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
        assertThat(claims.find(eq("_id", "a")).first()).containsOnlyKeys("_id");
    }

    @Test
    void a_sparse_unique_index_ignores_documents_without_the_field() {
        claims.createIndex(
                Indexes.ascending("openClaimOf"),
                new IndexOptions().unique(true).sparse(true));
        claims.insertMany(List.of(new Document("_id", "a"), new Document("_id", "b")));
        claims.updateOne(eq("_id", "a"), set("openClaimOf", "member-1"));

        assertDuplicate(() -> claims.insertOne(new Document("_id", "c").append("openClaimOf", "member-1")));
        assertDuplicate(() -> claims.updateOne(eq("_id", "b"), set("openClaimOf", "member-1")));
        MongoCommandException refused = catchThrowableOfType(
                MongoCommandException.class,
                () -> claims.findOneAndUpdate(eq("_id", "b"), set("openClaimOf", "member-1")));
        assertThat(refused.getErrorCode()).isEqualTo(11000);

        claims.updateOne(eq("_id", "a"), unset("openClaimOf"));
        claims.updateOne(eq("_id", "b"), set("openClaimOf", "member-1"));
        assertThat(claims.find(eq("openClaimOf", "member-1")).first().getString("_id"))
                .isEqualTo("b");
        claims.deleteOne(eq("openClaimOf", "member-1"));
        assertThat(claims.find(exists("openClaimOf")).first()).isNull();
        assertThat(claims.countDocuments()).isEqualTo(1);
    }

    @Test
    void a_unique_index_on_an_array_keeps_each_element_unique_among_documents() {
        claims.createIndex(
                Indexes.ascending("references"), new IndexOptions().unique(true).sparse(true));
        claims.insertOne(new Document("_id", "a").append("references", List.of("x", "y")));
        claims.insertOne(new Document("_id", "b").append("references", List.of("z")));

        assertDuplicate(() -> claims.insertOne(new Document("_id", "c").append("references", List.of("q", "y"))));
        assertDuplicate(() -> claims.updateOne(eq("_id", "b"), pushEach("references", List.of("x"))));
        claims.updateOne(eq("_id", "a"), pushEach("references", List.of("w")));
        claims.updateOne(eq("_id", "a"), pull("references", "x"));
        claims.updateOne(eq("_id", "b"), pushEach("references", List.of("x")));

        assertThat(claims.find(eq("references", "x")).first().getString("_id")).isEqualTo("b");
        assertThat(claims.find(in("references", List.of("w", "y", "z"))).into(new ArrayList<>()))
                .hasSize(2);
        assertThat(claims.find(eq("references", "q")).first()).isNull();
    }

    @Test
    void a_compound_unique_index_serialises_the_writers_of_an_account() {
        claims.createIndex(Indexes.ascending("account", "sequence"), new IndexOptions().unique(true));
        for (int i = 1; i <= 20; i++) {
            claims.insertOne(
                    new Document("_id", "p" + i).append("account", "a" + i % 2).append("sequence", (long) i));
        }

        assertDuplicate(() -> claims.insertOne(
                new Document("_id", "p").append("account", "a0").append("sequence", 20L)));
        assertThat(claims.find(eq("account", "a0"))
                        .sort(descending("sequence"))
                        .limit(1)
                        .first()
                        .getLong("sequence"))
                .isEqualTo(20);
        assertThat(claims.find(and(eq("account", "a1"), gt("sequence", 5), lt("sequence", 11)))
                        .into(new ArrayList<>()))
                .hasSize(2);
    }

    @Test
    void the_lines_of_one_posting_are_unique_by_account_and_sequence() {
        claims.createIndex(Indexes.ascending("lines.account", "lines.sequence"), new IndexOptions().unique(true));
        claims.insertOne(new Document("_id", "p1").append("lines", List.of(line("a", 1), line("b", 1))));
        claims.insertOne(new Document("_id", "p2").append("lines", List.of(line("a", 2), line("c", 1))));

        assertDuplicate(() ->
                claims.insertOne(new Document("_id", "p3").append("lines", List.of(line("d", 1), line("b", 1)))));
        assertThat(claims.find(eq("lines.account", "a")).into(new ArrayList<>()))
                .hasSize(2);
    }

    private static Document line(String account, int sequence) {
        return new Document("account", account).append("sequence", sequence);
    }

    @Test
    void a_unique_index_is_not_built_over_duplicates_and_leaves_nothing_behind() {
        claims.insertMany(List.of(new Document("_id", 1).append("k", "x"), new Document("_id", 2).append("k", "x")));

        assertThatThrownBy(() -> claims.createIndex(Indexes.ascending("k"), new IndexOptions().unique(true)))
                .isInstanceOf(DuplicateKeyException.class);

        claims.deleteOne(eq("_id", 2));
        claims.createIndex(Indexes.ascending("k"), new IndexOptions().unique(true));
        assertDuplicate(() -> claims.insertOne(new Document("_id", 3).append("k", "x")));
        assertThat(claims.find(eq("k", "x")).first().getInteger("_id")).isEqualTo(1);
    }

    @Test
    void large_answers_come_in_order_in_several_parts() {
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
    void values_of_all_our_types_come_back_as_they_were() {
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
    void indexes_hold_after_a_restart() {
        claims.createIndex(
                Indexes.ascending("pending"), new IndexOptions().unique(true).sparse(true));
        claims.insertOne(new Document("_id", "a").append("pending", "e1"));
        claims.insertOne(new Document("_id", "b"));

        reopen();

        assertDuplicate(() -> claims.insertOne(new Document("_id", "c").append("pending", "e1")));
        assertThat(claims.find(exists("pending")).first().getString("_id")).isEqualTo("a");
        claims.createIndex(
                Indexes.ascending("pending"), new IndexOptions().unique(true).sparse(true));
        assertThat(claims.listIndexes().into(new ArrayList<>())).hasSize(2);
    }

    @Test
    void many_inserts_in_one_command_refuse_only_the_duplicates() {
        claims.insertOne(new Document("_id", 2));

        assertThatThrownBy(() -> claims.insertMany(
                        List.of(new Document("_id", 1), new Document("_id", 2), new Document("_id", 3)),
                        new InsertManyOptions().ordered(false)))
                .hasMessageContaining("E11000");
        assertThat(claims.countDocuments()).isEqualTo(3);
    }

    @Test
    void an_upsert_says_what_it_did() {
        UpdateResult created = claims.updateOne(eq("_id", "a"), set("n", 1), new UpdateOptions().upsert(true));
        UpdateResult changed = claims.updateOne(eq("_id", "a"), set("n", 2), new UpdateOptions().upsert(true));

        assertThat(created.getUpsertedId().asString().getValue()).isEqualTo("a");
        assertThat(changed.getUpsertedId()).isNull();
        assertThat(changed.getModifiedCount()).isEqualTo(1);
    }

    @Test
    void a_figure_of_a_group_is_counted_by_the_store() {
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
    void the_server_says_hello_and_names_its_databases() {
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

    private static void assertDuplicate(org.assertj.core.api.ThrowableAssert.ThrowingCallable write) {
        assertThat(catchThrowableOfType(MongoWriteException.class, write).getCode())
                .isEqualTo(11000);
    }
}
