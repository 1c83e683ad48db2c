package id.jmo.platform.outbox;

import id.jmo.platform.application.Event;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;

/** Two instances of a service that counts. Real parts: a Kafka broker (KRaft) and the hardened store. */
abstract class CountersTest {

    static OutboxTestBed bed;
    static ConfigurableApplicationContext one;
    static ConfigurableApplicationContext other;

    String collection;
    String topic;
    AggregateStore<Counter> counters;
    AggregateStore<Counter> countersOfTheOther;

    record Counter(int count, @Nullable String note) {

        Change<Counter> incremented() {
            return Change.to(new Counter(count + 1, note), counted(count + 1));
        }
    }

    record Counted(int count) {}

    @BeforeAll
    static void start_two_instances() {
        bed = new OutboxTestBed();
        var settings = Map.of("jmo.outbox.sweep-interval", "200ms", "jmo.topics.partitions", "3");
        one = bed.startInstance(settings);
        other = bed.startInstance(settings);
    }

    @AfterAll
    static void stop() {
        bed.close();
    }

    @BeforeEach
    void take_a_fresh_collection() {
        collection = "counters-" + UUID.randomUUID();
        topic = "jmo." + collection + ".v1";
        counters = one.getBean(AggregateStores.class).create(collection, Counter.class, topic);
        countersOfTheOther = other.getBean(AggregateStores.class).create(collection, Counter.class, topic);
    }

    static MongoOperations mongo() {
        return one.getBean(MongoOperations.class);
    }

    static Event counted(int count) {
        return new Event("id.jmo.counter.counted.v1", new Counted(count));
    }
}
