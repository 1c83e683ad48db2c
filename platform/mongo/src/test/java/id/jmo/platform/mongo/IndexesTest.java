package id.jmo.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.jmo.local.store.HardenedStore;
import id.jmo.platform.application.Leases;
import java.time.Clock;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexInfo;

/** Real part: the hardened store. */
class IndexesTest {

    private static final Indexes SLOTS = indexes -> indexes.on("slots")
            .shardedBy("branch")
            .unique("branch", "time")
            .sparse("due")
            .index("status");

    private static final Indexes OUTAGES = indexes ->
            indexes.on("outages").unsharded("a few a year").unique("number").uniqueSparse("openOf");

    private final HardenedStore store = HardenedStore.inMemory();
    private final MongoClient client = MongoClients.create(store.connectionString());
    private final MongoTemplate mongo = new MongoTemplate(client, "indexes");

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void a_unique_value_is_refused_the_second_time() {
        SLOTS.createOn(mongo);
        mongo.insert(slot(1, "Gambir"), "slots");

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> mongo.insert(slot(1, "Gambir"), "slots"));
        assertThatCode(() -> mongo.insert(slot(1, "Menteng"), "slots")).doesNotThrowAnyException();
    }

    @Test
    void a_sparse_unique_field_may_be_absent_from_any_number_of_documents() {
        OUTAGES.createOn(mongo);
        mongo.insert(new Document("number", 1), "outages");
        mongo.insert(new Document("number", 2).append("openOf", "claims"), "outages");

        assertThatCode(() -> mongo.insert(new Document("number", 3), "outages")).doesNotThrowAnyException();
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> mongo.insert(new Document("number", 4).append("openOf", "claims"), "outages"));
    }

    @Test
    void a_collection_sharded_by_its_id_has_no_other_unique_index() {
        Indexes claims = indexes -> indexes.on("claims").unique("command").index("memberId");

        assertThatIllegalStateException()
                .isThrownBy(() -> claims.createOn(mongo))
                .withMessageContaining("claims[command], sharded by hashed _id");
    }

    @Test
    void a_unique_index_begins_with_the_shard_key() {
        for (var fields : List.of(List.of("time", "branch"), List.of("branch"), List.of("branch", "number", "day"))) {
            Indexes slots =
                    indexes -> indexes.on("slots").shardedBy("branch", "day").unique(fields.toArray(String[]::new));

            assertThatIllegalStateException().as(fields.toString()).isThrownBy(() -> slots.createOn(mongo));
        }
        Indexes slots =
                indexes -> indexes.on("slots").shardedBy("branch", "day").unique("branch", "day", "time");
        assertThatCode(() -> slots.createOn(mongo)).doesNotThrowAnyException();
    }

    @Test
    void a_collection_has_one_shard_key() {
        Indexes twice = indexes -> {
            indexes.on("slots").shardedBy("branch");
            indexes.on("slots").unsharded("few");
        };

        assertThatIllegalStateException().isThrownBy(() -> twice.createOn(mongo));
    }

    @Test
    void indexes_that_exist_are_left_as_they_are() {
        SLOTS.createOn(mongo);
        mongo.indexOps("slots").createIndex(new Index("note", Sort.Direction.ASC));
        var before = mongo.indexOps("slots").getIndexInfo();

        SLOTS.createOn(mongo);

        assertThat(mongo.indexOps("slots").getIndexInfo()).isEqualTo(before);
    }

    @Test
    void unique_indexes_of_an_older_version_are_dropped_or_replaced() {
        Indexes older = indexes -> indexes.on("claims")
                .unsharded("as it was")
                .unique("command")
                .uniqueSparse("pending")
                .index("status");
        older.createOn(mongo);
        Indexes newer = indexes -> indexes.on("claims").sparse("pending").index("status");

        newer.createOn(mongo);

        assertThat(mongo.indexOps("claims").getIndexInfo())
                .filteredOn(index -> !index.getName().equals("_id_"))
                .extracting(IndexInfo::getName, IndexInfo::isUnique, IndexInfo::isSparse)
                .containsExactlyInAnyOrder(tuple("pending_1", false, true), tuple("status_1", false, false));
    }

    @Test
    void a_service_has_its_indexes_and_leases_when_it_has_started() {
        service().withBean(Indexes.class, () -> SLOTS).run(service -> {
            assertThat(mongo.indexOps("slots").getIndexInfo())
                    .extracting(IndexInfo::getName)
                    .contains("branch_1_time_1", "due_1", "status_1");
            assertThat(service).hasSingleBean(Leases.class);
        });
    }

    @Test
    void a_service_whose_unique_index_no_cluster_can_have_does_not_start() {
        Indexes illegal = indexes -> indexes.on("claims").unique("command");

        service()
                .withBean(Indexes.class, () -> illegal)
                .run(service -> assertThat(service).hasFailed());
    }

    @Test
    void a_service_without_indexes_starts_too() {
        service().run(service -> assertThat(service).hasNotFailed());
    }

    private ApplicationContextRunner service() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(PlatformMongoAutoConfiguration.class))
                .withBean(MongoOperations.class, () -> mongo)
                .withBean(Clock.class, Clock::systemUTC);
    }

    private static Document slot(int time, String branch) {
        return new Document("branch", branch).append("time", time);
    }
}
