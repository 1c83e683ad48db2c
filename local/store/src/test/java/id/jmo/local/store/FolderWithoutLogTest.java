package id.jmo.local.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A folder that was written before the store had a log, larger pages and entries of their own for identifiers: as that version has
 * left it, 59 claims with three indexes and three counters.
 */
class FolderWithoutLogTest {

    private static final String FILE = "store.mv";

    @TempDir
    Path data;

    @BeforeEach
    void copy_the_folder() throws IOException {
        try (InputStream file = new GZIPInputStream(Objects.requireNonNull(
                FolderWithoutLogTest.class.getResourceAsStream("/folder-without-log/store.mv.gz")))) {
            Files.copy(file, data.resolve(FILE));
        }
    }

    @Test
    void everything_in_it_is_found_by_identifiers_and_by_indexes() {
        try (HardenedStore store = HardenedStore.open(data, 0);
                MongoClient client = MongoClients.create(store.connectionString())) {
            MongoCollection<Document> claims = claims(client);
            assertThat(claims.countDocuments()).isEqualTo(59);
            assertThat(claims.find().batchSize(50).into(new ArrayList<>()))
                    .allSatisfy(claim -> assertThat(
                                    claims.find(eq("_id", claim.get("_id"))).first())
                            .isEqualTo(claim));
            assertThat(claims.find(exists("pending")).into(new ArrayList<>())).hasSize(6);
            assertThat(claims.find(and(eq("state", "PAID"), gte("amount", 1_000_030L)))
                            .into(new ArrayList<>()))
                    .hasSize(11);
            assertThat(claims.find(and(eq("member", "member-7"), eq("slots", "jht#47")))
                            .into(new ArrayList<>()))
                    .singleElement()
                    .satisfies(claim -> assertThat(claim.get("_id")).isEqualTo("claim-047"));
            assertThat(claims.find(eq("_id", "claim-059")).first()).isNull();
            assertThat(claims.listIndexes().into(new ArrayList<>()))
                    .extracting(index -> index.getString("name"))
                    .containsExactlyInAnyOrder("_id_", "pending_1", "state_1_amount_1", "member_1_slots_1");
            assertThat(client.getDatabase("payout").getCollection("counters").find(eq("_id", 2)))
                    .singleElement()
                    .satisfies(counter -> assertThat(counter.get("n")).isEqualTo(2));
        }
    }

    @Test
    void what_was_unique_stays_unique_and_what_is_written_now_is_there_after_the_next_start() {
        try (HardenedStore store = HardenedStore.open(data, 0);
                MongoClient client = MongoClients.create(store.connectionString())) {
            MongoCollection<Document> claims = claims(client);
            for (Document taken : List.of(
                    new Document("_id", "claim-000"),
                    new Document("_id", "new").append("pending", "event-10"),
                    new Document("_id", "new").append("member", "member-7").append("slots", List.of("book#47")))) {
                assertThatThrownBy(() -> claims.insertOne(taken))
                        .as("%s", taken)
                        .isInstanceOf(MongoWriteException.class);
            }
            claims.insertOne(new Document("_id", "new").append("pending", "event-new"));
            claims.updateOne(eq("_id", "claim-010"), Updates.unset("pending"));
            claims.deleteOne(eq("_id", "claim-011"));
        }

        try (HardenedStore store = HardenedStore.open(data, 0);
                MongoClient client = MongoClients.create(store.connectionString())) {
            MongoCollection<Document> claims = claims(client);
            assertThat(claims.countDocuments()).isEqualTo(59);
            assertThat(claims.find(eq("pending", "event-new")).first()).isNotNull();
            assertThat(claims.find(eq("pending", "event-10")).first()).isNull();
            assertThat(claims.find(eq("_id", "claim-011")).first()).isNull();
        }
    }

    @Test
    void the_entries_that_identifiers_had_of_their_own_are_gone_after_it_was_opened_once() {
        try (MVStore before = MVStore.open(data.resolve(FILE).toString())) {
            assertThat(before.getMapNames()).anyMatch(FolderWithoutLogTest::isOfIdentifiers);
        }
        HardenedStore.open(data, 0).close();

        try (MVStore after = MVStore.open(data.resolve(FILE).toString())) {
            assertThat(after.getMapNames())
                    .anyMatch(StoredMaps::isOfDocuments)
                    .noneMatch(FolderWithoutLogTest::isOfIdentifiers);
        }
    }

    private static boolean isOfIdentifiers(String map) {
        return map.startsWith("index/") && map.endsWith("/_id_");
    }

    private static MongoCollection<Document> claims(MongoClient client) {
        return client.getDatabase("claim").getCollection("claims");
    }
}
