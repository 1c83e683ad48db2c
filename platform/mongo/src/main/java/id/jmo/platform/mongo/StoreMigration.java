package id.jmo.platform.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.model.ReplaceOptions;
import id.jmo.platform.application.Leases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Brings a service's database to what this version of the service needs, before it takes traffic: first the
 * {@link DataMigration}s, then the indexes. Of several instances one does it, under a lease; the others wait, and so does an
 * instance whose store is away. A version that would do harm to what a later one has made of the store is stopped. The work
 * has a client of its own, which waits for an answer as long as it takes.
 */
final class StoreMigration {

    static final String COLLECTION = "migrations";

    private static final Logger LOG = LoggerFactory.getLogger(StoreMigration.class);
    private static final String EARLIER_VERSIONS_MAY_RUN = "earlierVersionsMayRun";
    private static final String LEASE = "store-migration";
    private static final Duration LEASE_DURATION = Duration.ofSeconds(30);
    private static final Duration RENEWAL = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int BATCH = 1_000;

    private final MongoOperations mongo;
    private final Consumer<Consumer<MongoOperations>> unlimitedClient;
    private final Leases leases;
    private final DeclaredCollections declared;
    private final List<DataMigration> migrations;

    /** @param unlimitedClient runs a piece of work with a client that has no time limit */
    StoreMigration(
            MongoOperations mongo,
            Consumer<Consumer<MongoOperations>> unlimitedClient,
            Leases leases,
            DeclaredCollections declared,
            List<DataMigration> migrations) {
        this.mongo = mongo;
        this.unlimitedClient = unlimitedClient;
        this.leases = leases;
        this.declared = declared;
        this.migrations = List.copyOf(migrations);
    }

    /**
     * Returns when the database is as declared.
     *
     * @throws StoreOfLaterVersion if this version must not use the store; nothing was written
     * @throws org.springframework.dao.DataAccessException if the store refuses an index or a migration
     */
    void run() {
        while (!attempt()) {
            pause();
        }
    }

    private boolean attempt() {
        try {
            refuseStoreOfLaterVersion();
            if (isComplete()) {
                return true;
            }
            if (!leases.acquire(LEASE, LEASE_DURATION)) {
                LOG.info("Waiting for the instance that migrates the store");
                return false;
            }
            migrateUnderLease();
            return true;
        } catch (RuntimeException failed) {
            if (!StoreAway.isCauseOf(failed)) {
                throw failed;
            }
            LOG.warn("The store is away, its migration will go on: {}", failed.toString());
            return false;
        }
    }

    /** Before anything is written. */
    private void refuseStoreOfLaterVersion() {
        var known = migrations.stream().map(DataMigration::name).toList();
        var unknown = mongo.execute(
                COLLECTION,
                states -> states.find(and(nin("_id", known), eq(EARLIER_VERSIONS_MAY_RUN, false)))
                        .map(state -> state.getString("_id"))
                        .into(new ArrayList<>()));
        if (unknown != null && !unknown.isEmpty()) {
            throw new StoreOfLaterVersion(unknown);
        }
    }

    private boolean isComplete() {
        return migrations.stream().allMatch(this::isDone) && new IndexBuilds(mongo, declared).isComplete();
    }

    /** The lease lasts as long as the work, however long one index takes. */
    private void migrateUnderLease() {
        var started = System.nanoTime();
        try (var renewals = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("store-migration-lease").factory())) {
            var renewal = renewals.scheduleWithFixedDelay(
                    () -> renew(started), RENEWAL.toMillis(), RENEWAL.toMillis(), TimeUnit.MILLISECONDS);
            try {
                unlimitedClient.accept(this::migrate);
            } finally {
                renewal.cancel(false);
            }
        }
    }

    private void renew(long started) {
        LOG.info(
                "The migration of the store has taken {} s so far",
                Duration.ofNanos(System.nanoTime() - started).toSeconds());
        try {
            leases.acquire(LEASE, LEASE_DURATION);
        } catch (RuntimeException away) {
            // Should another instance take over meanwhile, both do the same, which does no harm.
            LOG.warn("The lease of the migration could not be renewed: {}", away.toString());
        }
    }

    private void migrate(MongoOperations unlimited) {
        migrations.stream().filter(migration -> !isDone(migration)).forEach(migration -> migrate(migration, unlimited));
        new IndexBuilds(unlimited, declared).build();
    }

    private void migrate(DataMigration migration, MongoOperations unlimited) {
        @Nullable String position = state(migration).getString("position");
        long count = 0;
        for (var batch = batch(unlimited, migration, position); !batch.isEmpty(); ) {
            migration.batch().accept(batch);
            count += batch.size();
            position = batch.getLast().getString("_id");
            save(migration, new Document("position", position));
            LOG.info("{}: {} documents done", migration.name(), count);
            batch = batch(unlimited, migration, position);
        }
        save(migration, new Document("done", true));
    }

    private static List<Document> batch(MongoOperations mongo, DataMigration migration, @Nullable String position) {
        Bson behind = position == null ? new Document() : gt("_id", position);
        var found = mongo.execute(
                migration.collection(),
                documents -> documents
                        .find(behind)
                        .sort(ascending("_id"))
                        .limit(BATCH)
                        .into(new ArrayList<>()));
        return found == null ? List.of() : found;
    }

    private boolean isDone(DataMigration migration) {
        return Boolean.TRUE.equals(state(migration).getBoolean("done"));
    }

    private Document state(DataMigration migration) {
        var found = mongo.execute(
                COLLECTION,
                states -> states.find(new Document("_id", migration.name())).first());
        return found == null ? new Document() : found;
    }

    private void save(DataMigration migration, Document state) {
        mongo.execute(
                COLLECTION,
                states -> states.replaceOne(
                        new Document("_id", migration.name()),
                        state.append("_id", migration.name())
                                .append(EARLIER_VERSIONS_MAY_RUN, migration.earlierVersionsMayRun()),
                        new ReplaceOptions().upsert(true)));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the store was to be migrated", interrupted);
        }
    }
}
