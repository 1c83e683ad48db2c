package id.jmo.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.jmo.local.store.HardenedStore;
import id.jmo.platform.application.Leases;
import java.time.Clock;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Real part: the hardened store. */
class IndexesTest {

    private static final Indexes CLAIMS = indexes -> indexes.on("claims")
            .unique("command")
            .uniqueSparse("openClaimOf")
            .unique("day", "number")
            .sparse("due")
            .index("status");

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
        CLAIMS.createOn(mongo);
        mongo.insert(claim(1), "claims");

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> mongo.insert(claim(2).append("command", 1), "claims"));
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> mongo.insert(claim(2).append("number", 1), "claims"));
    }

    @Test
    void a_sparse_unique_field_may_be_absent_from_any_number_of_documents() {
        CLAIMS.createOn(mongo);
        mongo.insert(claim(1), "claims");
        mongo.insert(claim(2).append("openClaimOf", "m"), "claims");

        assertThatCode(() -> mongo.insert(claim(3), "claims")).doesNotThrowAnyException();
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> mongo.insert(claim(4).append("openClaimOf", "m"), "claims"));
    }

    @Test
    void indexes_that_exist_are_left_as_they_are() {
        CLAIMS.createOn(mongo);
        var before = mongo.indexOps("claims").getIndexInfo();

        CLAIMS.createOn(mongo);

        assertThat(mongo.indexOps("claims").getIndexInfo()).isEqualTo(before);
    }

    @Test
    void a_service_has_its_indexes_and_leases_when_it_has_started() {
        service().withBean(Indexes.class, () -> CLAIMS).run(service -> {
            assertThat(mongo.indexOps("claims").getIndexInfo())
                    .extracting(index -> index.getName())
                    .contains("command_1", "openClaimOf_1", "day_1_number_1", "due_1", "status_1");
            assertThat(service).hasSingleBean(Leases.class);
        });
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

    /** Different from all others in each unique field. */
    private static Document claim(int number) {
        return new Document("_id", number)
                .append("command", number)
                .append("day", "2026-11-02")
                .append("number", number);
    }
}
