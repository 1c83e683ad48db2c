package id.jmo.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.application.Event;
import id.jmo.platform.mongo.DataMigration;
import id.jmo.platform.mongo.ReplicatedFacts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

/** Real parts: a Kafka broker (KRaft) and the hardened store. */
class RestoredStoreTest {

    private static final String COLLECTION = "addresses";
    private static final String TOPIC = "jmo.addresses.v1";

    private static OutboxTestBed bed;

    record Address(String street) {

        Change<Address> changedTo(String other) {
            return Change.to(new Address(other), new Event("id.jmo.address.changed.v1", new Address(other)));
        }
    }

    @BeforeAll
    static void start() {
        bed = new OutboxTestBed();
    }

    @AfterAll
    static void stop() {
        bed.close();
    }

    @Test
    void copies_follow_an_aggregate_again_whose_last_events_a_restored_store_has_forgotten() {
        var instance = bed.startInstance(Map.of());
        var mongo = instance.getBean(MongoOperations.class);
        var addresses = instance.getBean(AggregateStores.class).create(COLLECTION, Address.class, TOPIC);
        addresses.insert("a", new Address("first"), List.of());
        addresses.change("a", address -> address.changedTo("second"));
        awaitPublished(mongo);
        var backup = stored(mongo);
        addresses.change("a", address -> address.changedTo("forgotten"));
        addresses.change("a", address -> address.changedTo("forgotten, too"));
        var copies = new ReplicatedFacts<>(mongo, "copies", Address.class);
        copyAll(copies, 3);
        bed.stop(instance);

        var restored = bed.startInstance(Map.of());
        mongo = restored.getBean(MongoOperations.class);
        mongo.getCollection(COLLECTION).replaceOne(new Document("_id", "a"), backup);
        var migrations = new RestoredStore(mongo, () -> List.of(COLLECTION), "2026-11-29").all();
        migrations.forEach(migration -> migration.batch().accept(List.of(backup)));
        restored.getBean(AggregateStores.class)
                .create(COLLECTION, Address.class, TOPIC)
                .change("a", address -> address.changedTo("third"));

        copyAll(new ReplicatedFacts<>(mongo, "copies", Address.class), 4);
        assertThat(new ReplicatedFacts<>(mongo, "copies", Address.class).find("a"))
                .contains(new Address("third"));
    }

    @Test
    void each_restoration_is_done_once_and_without_one_nothing_is() {
        assertThat(names("2026-11-29")).containsExactly("restored-2026-11-29-addresses");
        assertThat(names("")).isEmpty();
    }

    private static List<String> names(String restoration) {
        var instance = bed.startInstance(Map.of());
        var mongo = instance.getBean(MongoOperations.class);
        return new RestoredStore(mongo, () -> List.of(COLLECTION), restoration)
                .all().stream().map(DataMigration::name).toList();
    }

    private static void awaitPublished(MongoOperations mongo) {
        await().until(() -> !stored(mongo).containsKey("outbox"));
    }

    private static Document stored(MongoOperations mongo) {
        return mongo.getCollection(COLLECTION).find(new Document("_id", "a")).first();
    }

    private static void copyAll(ReplicatedFacts<Address> copies, int events) {
        var all = bed.read(TOPIC, events);
        assertThat(all).hasSize(events);
        all.forEach(event -> copies.keepIfNewer("a", Long.parseLong(header(event)), street(event)));
    }

    private static Address street(ConsumerRecord<String, byte[]> event) {
        return new Address(
                new String(event.value(), StandardCharsets.UTF_8).replaceAll("\\{\"street\":\"(.*)\"}", "$1"));
    }

    private static String header(ConsumerRecord<String, byte[]> event) {
        return new String(event.headers().lastHeader("ce_sequence").value(), StandardCharsets.US_ASCII);
    }
}
