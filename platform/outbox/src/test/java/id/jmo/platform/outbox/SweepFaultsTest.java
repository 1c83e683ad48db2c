package id.jmo.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.values.Uuid7;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What is left to the sweep, and how old it is. */
class SweepFaultsTest extends FaultyInstances {

    @Test
    void a_collection_that_cannot_be_read_does_not_end_the_sweep_nor_keep_the_others() {
        var instance = new Instance();
        var sweep = new Sweep(
                mongo(), instance.relay, SETTINGS, new OutboxMetrics(new SimpleMeterRegistry(), instance.clock));
        var broken = "broken-" + UUID.randomUUID();
        mongo().insert(new Document("_id", "odd").append("pending", "0").append("outbox", List.of("no event")), broken);
        sweep.add(new OutboxCollection(broken, collection.topic()));
        sweep.add(collection);
        sweep.start();

        insertWithoutALease("c1", event(1));

        assertThat(countsOf(bed.read(collection.topic(), 1))).containsExactly(1);
        sweep.stop();
    }

    @Test
    void a_document_that_becomes_visible_late_is_not_skipped() {
        healthy.getBean(AggregateStores.class).create(collection.name(), Counter.class, collection.topic());
        var early = event(1);
        var late = event(2);
        insertWithoutALease("late", late);
        assertThat(bed.read(collection.topic(), 1)).hasSize(1);

        insertWithoutALease("early", early);

        assertThat(bed.read(collection.topic(), 2).stream().map(ConsumerRecord::key))
                .containsExactlyInAnyOrder("late", "early");
    }

    @Test
    void a_backlog_drains_over_two_instances_each_event_once_and_in_order() {
        int documents = 5_000;
        var batch = new ArrayList<Document>();
        for (int i = 0; i < documents; i++) {
            batch.add(withoutALease("c" + i, event(1), event(2)));
        }
        mongo().getCollection(collection.name()).insertMany(batch);

        healthy.getBean(AggregateStores.class).create(collection.name(), Counter.class, collection.topic());
        var other = bed.startInstance(Map.of("jmo.outbox.sweep-interval", "200ms", "jmo.topics.partitions", "3"));
        other.getBean(AggregateStores.class).create(collection.name(), Counter.class, collection.topic());

        var byDocument = bed.read(collection.topic(), 2 * documents).stream()
                .collect(Collectors.groupingBy(
                        ConsumerRecord::key, Collectors.mapping(FaultyInstances::countOf, Collectors.toList())));
        assertThat(byDocument).hasSize(documents);
        assertThat(byDocument.values()).allSatisfy(counts -> assertThat(counts).containsExactly(1, 2));
        bed.stop(other);
    }

    @Test
    void an_outage_of_the_broker_is_seen_by_its_age_and_leaves_nothing_behind() throws Exception {
        var failing = new AtomicInteger(1);
        var instance = new Instance(
                _ -> {
                    if (failing.get() == 1) {
                        throw new KafkaException("the broker is unavailable");
                    }
                },
                _ -> {});
        var meters = new SimpleMeterRegistry();
        var sweep = new Sweep(mongo(), instance.relay, SETTINGS, new OutboxMetrics(meters, instance.clock));
        sweep.add(collection);
        for (int i = 1; i <= 50; i++) {
            instance.counters.insert("c" + i, new Counter(1), List.of(counted(1)));
        }
        instance.later(Duration.ofMinutes(5));
        sweep.start();

        await().ignoreExceptions().untilAsserted(() -> {
            assertThat(meters.get("jmo.outbox.backlog").gauge().value()).isEqualTo(50);
            assertThat(meters.get("jmo.outbox.oldest").gauge().value()).isGreaterThanOrEqualTo(300);
        });
        failing.set(0);
        instance.later(Duration.ofMinutes(10));

        assertThat(bed.read(collection.topic(), 50).stream()
                        .map(ConsumerRecord::key)
                        .distinct())
                .hasSize(50);
        await().untilAsserted(() -> {
            assertThat(meters.get("jmo.outbox.backlog").gauge().value()).isZero();
            assertThat(meters.get("jmo.outbox.oldest").gauge().value()).isZero();
        });
        sweep.stop();
    }

    @Test
    void the_age_is_that_of_the_oldest_event_also_behind_a_newer_one() {
        var instance = new Instance(
                _ -> {
                    throw new KafkaException("the broker is unavailable");
                },
                _ -> {});
        instance.counters.insert("old", new Counter(1), List.of(counted(1)));
        instance.counters.insert("young", new Counter(1), List.of(counted(1)));
        String oldest = document("old").getString(OutboxFields.PENDING);

        instance.later(Duration.ofMinutes(5)).counters.change("old", Counter::incremented);

        assertThat(document("old").getString(OutboxFields.PENDING)).isEqualTo(oldest);
    }

    private static PendingEvent event(int count) {
        return new PendingEvent(
                Uuid7.next().toString(),
                "id.jmo.counter.counted.v1",
                count,
                Instant.now(),
                "{\"count\":" + count + "}",
                null);
    }

    private void insertWithoutALease(String id, PendingEvent... events) {
        mongo().insert(withoutALease(id, events), collection.name());
    }

    private static Document withoutALease(String id, PendingEvent... events) {
        return new Document("_id", id)
                .append("version", (long) events.length)
                .append("count", events.length)
                .append(
                        "outbox",
                        Stream.of(events).map(PendingEvent::toDocument).toList())
                .append("pending", events[0].id());
    }
}
