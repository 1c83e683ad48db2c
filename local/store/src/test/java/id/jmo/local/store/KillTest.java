package id.jmo.local.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/**
 * The durability of the store: what it has acknowledged is there after the process was killed without warning, from its log or, as
 * so much is written that there are checkpoints, from its maps.
 */
class KillTest {

    private static final int CLIENTS = 6;
    private static final int ROUNDS = 3;
    private static final int WRITES_BEFORE_THE_KILL = 400;

    /** The process has a checkpoint after 16 MiB. */
    private static final String PICTURE = "x".repeat(100_000);

    private final Set<String> acknowledgedInserts = ConcurrentHashMap.newKeySet();
    private final AtomicIntegerArray acknowledgedVersions = new AtomicIntegerArray(CLIENTS);
    private final AtomicIntegerArray sentVersions = new AtomicIntegerArray(CLIENTS);
    private final AtomicInteger acknowledged = new AtomicInteger();

    @RepeatedTest(2)
    void no_acknowledged_write_is_lost_and_none_is_torn(@TempDir Path data) throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            int before = acknowledged.get();
            try (StoreProcess store = StoreProcess.start(data);
                    MongoClient client = store.client()) {
                verify(claims(client));
                List<Thread> writers = startWriters(claims(client), round);
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> acknowledged.get() >= before + WRITES_BEFORE_THE_KILL);
                store.kill();
                for (Thread writer : writers) {
                    writer.join();
                }
            }
        }
        try (StoreProcess store = StoreProcess.start(data);
                MongoClient client = store.client()) {
            verify(claims(client));
        }
        assertThat(acknowledged.get()).isGreaterThanOrEqualTo(ROUNDS * WRITES_BEFORE_THE_KILL);
    }

    private static MongoCollection<Document> claims(MongoClient client) {
        return client.getDatabase("claim").getCollection("claims");
    }

    private List<Thread> startWriters(MongoCollection<Document> claims, int round) {
        claims.createIndex(
                Indexes.ascending("pending"), new IndexOptions().unique(true).sparse(true));
        List<Thread> writers = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            int number = client;
            writers.add(Thread.ofPlatform().start(() -> {
                try {
                    for (int i = 0; ; i++) {
                        insert(claims, "r%d-c%d-%d".formatted(round, number, i));
                        change(claims, number);
                    }
                } catch (MongoException killed) {
                    // What was not acknowledged may be there or not.
                }
            }));
        }
        return writers;
    }

    private void insert(MongoCollection<Document> claims, String id) {
        claims.insertOne(
                new Document("_id", id).append("pending", "event-of-" + id).append("picture", PICTURE));
        acknowledgedInserts.add(id);
        acknowledged.incrementAndGet();
    }

    /** Four fields and an index entry that belong together, changed under optimistic locking. */
    private void change(MongoCollection<Document> claims, int client) {
        int version = sentVersions.get(client);
        int next = version + 1;
        sentVersions.set(client, next);
        claims.updateOne(
                and(eq("_id", "counter-" + client), new Document("version", new Document("$lt", next))),
                Updates.combine(
                        Updates.set("version", next),
                        Updates.set("copy", next),
                        Updates.set("pending", "counter-" + client + "-" + next),
                        Updates.push("history", next)),
                new UpdateOptions().upsert(true));
        acknowledgedVersions.set(client, next);
        acknowledged.incrementAndGet();
    }

    private void verify(MongoCollection<Document> claims) {
        List<Document> all = claims.find().batchSize(100).into(new ArrayList<>());
        assertThat(all.stream().map(document -> document.getString("_id")).toList())
                .as("every acknowledged insert")
                .containsAll(acknowledgedInserts);
        for (int client = 0; client < CLIENTS; client++) {
            if (acknowledgedVersions.get(client) == 0) {
                continue;
            }
            Document counter = claims.find(eq("_id", "counter-" + client)).first();
            int version = counter.getInteger("version");
            assertThat(version)
                    .as("version of client %d", client)
                    .isBetween(acknowledgedVersions.get(client), sentVersions.get(client));
            assertThat(counter.getInteger("copy")).isEqualTo(version);
            assertThat(counter.getList("history", Integer.class).getLast()).isEqualTo(version);
            assertThat(counter.getString("pending")).isEqualTo("counter-" + client + "-" + version);
            // The next round goes on from what is there.
            sentVersions.set(client, version);
        }
        assertThat(claims.find(exists("pending")).batchSize(100).into(new ArrayList<>()))
                .as("the index knows the same documents as the collection")
                .hasSameSizeAs(all);
        for (Document document : all.subList(0, Math.min(200, all.size()))) {
            assertThat(claims.find(eq("pending", document.getString("pending"))).first())
                    .isEqualTo(document);
        }
    }
}
