package id.jmo.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.jmo.local.store.HardenedStore;
import id.jmo.platform.application.Leases;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Real part: the hardened store. */
class StoreMigrationTest {

    private static final Indexes CLAIMS = indexes -> indexes.on("claims").index("status");

    private final HardenedStore store = HardenedStore.inMemory();
    private final MongoClient client = MongoClients.create(store.connectionString());
    private final MongoTemplate mongo = new MongoTemplate(client, "migration");
    private final List<String> seen = new ArrayList<>();
    private final AtomicInteger clients = new AtomicInteger();

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void every_document_is_migrated_once_before_the_indexes_are_built() {
        insertClaims(2_500);
        var migration = new DataMigration("first", "claims", batch -> {
            assertThat(mongo.indexOps("claims").getIndexInfo()).hasSize(1);
            batch.forEach(document -> seen.add(document.getString("_id")));
        });

        instance(migration).run();
        instance(migration).run();

        assertThat(seen).hasSize(2_500).doesNotHaveDuplicates();
        assertThat(mongo.indexOps("claims").getIndexInfo()).hasSize(2);
        assertThat(clients).as("clients that were needed").hasValue(1);
    }

    @Test
    void a_version_that_would_damage_what_a_later_one_has_migrated_does_not_start_and_changes_nothing() {
        insertClaims(3);
        var known = new DataMigration("first", "claims", batch -> {});
        var later = new DataMigration("second", "claims", batch -> {}, false);
        instance(known, later).run();
        var before = mongo.findAll(Document.class, "migrations");

        assertThatExceptionOfType(StoreOfLaterVersion.class)
                .isThrownBy(() -> instance(known).run())
                .withMessageContaining("(second)")
                .withMessageContaining("start the later version, or restore the backup from before the upgrade")
                .withMessageNotContaining("\n");

        assertThat(mongo.findAll(Document.class, "migrations")).isEqualTo(before);
        instance(known, later).run();
    }

    @Test
    void a_version_that_passes_over_what_a_later_one_has_added_starts() {
        insertClaims(3);
        var known = new DataMigration("first", "claims", batch -> {});
        instance(known, new DataMigration("second", "claims", batch -> {})).run();

        instance(known).run();

        assertThat(mongo.findAll(Document.class, "migrations")).hasSize(2);
    }

    @Test
    void an_interrupted_migration_goes_on_behind_the_last_finished_batch() {
        insertClaims(2_500);
        var failing = new DataMigration("first", "claims", batch -> {
            if (!seen.isEmpty()) {
                throw new DataIntegrityViolationException("broken document");
            }
            batch.forEach(document -> seen.add(document.getString("_id")));
        });
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> instance(failing).run());
        mongo.remove(query(where("_id").is("store-migration")), "leases");

        instance(new DataMigration(
                        "first", "claims", batch -> batch.forEach(document -> seen.add(document.getString("_id")))))
                .run();

        assertThat(seen).hasSize(2_500).doesNotHaveDuplicates();
    }

    @Test
    void a_store_that_goes_away_meanwhile_is_waited_for() {
        insertClaims(10);
        var attempts = new AtomicInteger();
        var migration = new DataMigration("first", "claims", batch -> {
            if (attempts.incrementAndGet() == 1) {
                throw new MongoSocketReadTimeoutException("no answer", new ServerAddress(), new Exception());
            }
        });

        instance(migration).run();

        assertThat(attempts).hasValue(2);
        assertThat(mongo.indexOps("claims").getIndexInfo()).hasSize(2);
    }

    @Test
    void another_instance_waits_until_the_store_is_migrated() throws Exception {
        insertClaims(10);
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var migration = new DataMigration("first", "claims", batch -> {
            begun.countDown();
            await(goOn);
            batch.forEach(document -> seen.add(document.getString("_id")));
        });
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = instances.submit(() -> instance(migration).run());
            begun.await();
            var asked = new CountDownLatch(2);
            Leases counted = counting(asked);
            var second = instances.submit(() -> instance(counted, migration).run());
            asked.await();
            assertThat(second).isNotDone();
            goOn.countDown();
            first.get();
            second.get();
        }

        assertThat(seen).hasSize(10);
        assertThat(clients).as("clients that were needed").hasValue(1);
    }

    private Leases counting(CountDownLatch asked) {
        var leases = new MongoLeases(mongo, Clock.systemUTC());
        return (String name, Duration duration) -> {
            asked.countDown();
            return leases.acquire(name, duration);
        };
    }

    private StoreMigration instance(DataMigration... migration) {
        return instance(new MongoLeases(mongo, Clock.systemUTC()), migration);
    }

    private StoreMigration instance(Leases leases, DataMigration... migration) {
        return new StoreMigration(
                mongo,
                work -> {
                    clients.incrementAndGet();
                    work.accept(mongo);
                },
                leases,
                DeclaredCollections.of(List.of(CLAIMS)),
                List.of(migration));
    }

    private void insertClaims(int count) {
        var claims = IntStream.range(0, count)
                .mapToObj(number -> new Document("_id", "claim-%05d".formatted(number)))
                .toList();
        mongo.insert(claims, "claims");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
