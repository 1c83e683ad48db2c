package id.jmo.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoCredential;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ServerAddress;
import com.mongodb.WriteConcern;
import com.mongodb.WriteError;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.bulk.WriteConcernError;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ServerId;
import id.jmo.local.store.HardenedStore;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/** The driver's own exceptions, through the template of a service. Real part: the hardened store. */
class StoreAwayTest {

    private static final ServerAddress SERVER = new ServerAddress("db1", 27017);

    private static HardenedStore store;
    private static ConfigurableApplicationContext service;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Service {}

    @BeforeAll
    static void start() {
        store = HardenedStore.inMemory();
        service = new SpringApplicationBuilder(Service.class)
                .properties("spring.mongodb.uri=" + store.connectionString() + "/away")
                .run();
    }

    @AfterAll
    static void stop() {
        service.close();
        store.close();
    }

    static Stream<MongoException> away() {
        return Stream.of(
                new MongoNotPrimaryException(answer(10107), SERVER),
                new MongoNodeIsRecoveringException(answer(11600), SERVER),
                command(10107),
                command(189),
                command(11602),
                command(91),
                command(13),
                command(262),
                write(11602),
                bulk(10107),
                new MongoSecurityException(
                        MongoCredential.createCredential("claim", "claim", new char[0]), "Exception authenticating"),
                new MongoConnectionPoolClearedException(new ServerId(new ClusterId(), SERVER), null),
                new MongoTimeoutException("Timed out while waiting for a server that matches"),
                new MongoExecutionTimeoutException(50, "operation exceeded time limit"),
                new MongoSocketReadTimeoutException("Timeout", SERVER, new IOException()),
                new MongoWriteConcernException(
                        new WriteConcernError(64, "WriteConcernTimeout", "waiting", new BsonDocument()),
                        null,
                        SERVER,
                        Set.of()));
    }

    static Stream<MongoException> aboutTheData() {
        return Stream.of(command(11000), write(11000), bulk(11000), command(121), write(121), command(10334), write(2));
    }

    @ParameterizedTest
    @MethodSource("away")
    void whatever_the_driver_says_when_the_store_is_away_has_one_type(MongoException said) {
        assertThatThrownBy(() -> throughTheTemplate(said))
                .isInstanceOf(DataAccessResourceFailureException.class)
                .hasCause(said)
                .satisfies(failure -> assertThat(StoreAway.isCauseOf(failure)).isTrue())
                .satisfies(failure -> assertThat(StoreAway.isCauseOf(new IllegalStateException(failure)))
                        .isTrue());
        assertThat(StoreAway.isCauseOf(said)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("aboutTheData")
    void what_it_says_about_the_data_does_not_mean_that_it_is_away(MongoException said) {
        assertThatThrownBy(() -> throughTheTemplate(said))
                .isNotInstanceOf(DataAccessResourceFailureException.class)
                .satisfies(failure -> assertThat(StoreAway.isCauseOf(failure)).isFalse());
    }

    @Test
    void a_service_reads_what_no_election_takes_back_and_writes_to_the_majority() {
        var database = service.getBean(MongoDatabaseFactory.class).getMongoDatabase();

        assertThat(database.getReadConcern()).isEqualTo(ReadConcern.MAJORITY);
        assertThat(database.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY);
    }

    @Test
    void a_taken_key_and_a_lost_race_are_no_outage() {
        var mongo = service.getBean(MongoOperations.class);
        mongo.insert(new Document("_id", "taken"), "samples");

        assertThatThrownBy(() -> mongo.insert(new Document("_id", "taken"), "samples"))
                .isInstanceOf(DuplicateKeyException.class)
                .satisfies(failure -> assertThat(StoreAway.isCauseOf(failure)).isFalse());
        assertThat(StoreAway.isCauseOf(new OptimisticLockingFailureException("changed")))
                .isFalse();
        assertThat(StoreAway.isCauseOf(new IllegalStateException("a fault of ours")))
                .isFalse();
    }

    private static void throughTheTemplate(MongoException said) {
        service.getBean(MongoOperations.class).execute(_ -> {
            throw said;
        });
    }

    private static MongoCommandException command(int code) {
        return new MongoCommandException(answer(code), SERVER);
    }

    private static MongoWriteException write(int code) {
        return new MongoWriteException(new WriteError(code, "said", new BsonDocument()), SERVER, Set.of());
    }

    private static MongoBulkWriteException bulk(int code) {
        var error = new BulkWriteError(code, "said", new BsonDocument(), 0);
        return new MongoBulkWriteException(BulkWriteResult.unacknowledged(), List.of(error), null, SERVER, Set.of());
    }

    private static BsonDocument answer(int code) {
        return new BsonDocument("ok", new BsonInt32(0))
                .append("code", new BsonInt32(code))
                .append("errmsg", new BsonString("said"));
    }
}
