package id.jmo.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.application.Event;
import id.jmo.platform.mongo.ReadableDocuments;
import id.jmo.platform.personaldata.EventBinding;
import id.jmo.platform.values.Uuid7;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Instances that stall, die and lose the broker. Real parts: a Kafka broker (KRaft) and the hardened store; the
 * instances here are built by the test, which can stop one between two steps.
 */
class RelayFaultsTest {

    private static final OutboxProperties SETTINGS =
            new OutboxProperties(Duration.ofSeconds(30), Duration.ofMillis(200), 500, 128, Duration.ofSeconds(10), "");

    private static OutboxTestBed bed;
    private static ConfigurableApplicationContext healthy;

    private final List<Relay> relays = new ArrayList<>();
    private OutboxCollection collection;

    record Counter(int count) {

        Change<Counter> incremented() {
            return Change.to(new Counter(count + 1), counted(count + 1));
        }
    }

    record Counted(int count) {}

    @BeforeAll
    static void start() {
        bed = new OutboxTestBed();
        healthy = bed.startInstance(Map.of("jmo.outbox.sweep-interval", "200ms", "jmo.topics.partitions", "3"));
    }

    @AfterAll
    static void stop() {
        bed.close();
    }

    @BeforeEach
    void take_a_fresh_collection() {
        var name = "counters-" + UUID.randomUUID();
        collection = new OutboxCollection(name, "jmo." + name + ".v1");
    }

    @AfterEach
    void stop_the_instances() {
        relays.forEach(Relay::close);
    }

    /** An instance with its own clock, which does what the test says before each event is sent and after. */
    private final class Instance {

        private volatile Duration ahead = Duration.ZERO;
        private final Clock clock = ((InstantSource) () -> Instant.now().plus(ahead)).withZone(ZoneOffset.UTC);
        private final Relay relay;
        private final AggregateStore<Counter> counters;

        Instance(Consumer<PendingEvent> beforeSend, Consumer<PendingEvent> afterSend) {
            var publisher =
                    new EventPublisher(
                            new HashMap<>(Map.of("bootstrap.servers", bed.servers())),
                            "sample",
                            Duration.ofSeconds(10)) {
                        @Override
                        CompletableFuture<Void> send(DocumentRef document, PendingEvent event) {
                            beforeSend.accept(event);
                            return super.send(document, event);
                        }

                        @Override
                        void await(PendingEvent event, CompletableFuture<Void> acknowledged) {
                            super.await(event, acknowledged);
                            afterSend.accept(event);
                        }
                    };
            relay = new Relay(
                    mongo(),
                    publisher,
                    SETTINGS,
                    new OutboxMetrics(new SimpleMeterRegistry(), clock),
                    clock,
                    UUID.randomUUID().toString());
            relays.add(relay);
            var form = new DocumentForm<>(
                    Counter.class,
                    mongo(),
                    JsonMapper.builder().build(),
                    healthy.getBean(EventBinding.class),
                    new MicrometerTraces(Tracer.NOOP),
                    clock);
            counters = new MongoAggregateStore<>(
                    collection, form, mongo(), healthy.getBean(ReadableDocuments.class), relay, clock);
        }

        Instance() {
            this(_ -> {}, _ -> {});
        }

        /** As an instance whose clock sees that the others' leases have run out. */
        Instance later(Duration time) {
            ahead = time;
            return this;
        }

        void publishFromSweep(String id) throws InterruptedException {
            relay.publishFromSweep(new DocumentRef(collection, id), collection.topic());
        }
    }

    @Test
    void an_event_that_came_while_the_instance_stalled_is_not_taken_for_the_one_it_sent() throws Exception {
        var firstSent = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var stalling = new Instance(_ -> {}, event -> {
            if (event.sequence() == 1) {
                firstSent.countDown();
                wait(goOn);
            }
        });
        stalling.counters.insert("c1", new Counter(1), List.of(counted(1)));
        firstSent.await();

        // Its lease runs out in the eyes of another instance, which sends the event too and lets go.
        new Instance().later(Duration.ofMinutes(1)).publishFromSweep("c1");
        await().untilAsserted(() -> assertThat(document("c1")).doesNotContainKey(OutboxFields.OUTBOX));
        stalling.counters.change("c1", Counter::incremented);
        goOn.countDown();

        assertThat(countsOf(bed.read(collection.topic(), 3))).containsExactly(1, 1, 2);
        await().untilAsserted(
                        () -> assertThat(document("c1")).doesNotContainKeys(OutboxFields.OUTBOX, OutboxFields.RELAY));
    }

    @Test
    void an_instance_that_stalled_beyond_its_lease_sends_nothing_more() throws Exception {
        var firstSent = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var stalling = new Instance(_ -> {}, _ -> {
            firstSent.countDown();
            wait(goOn);
        });
        stalling.counters.insert("c1", new Counter(2), List.of(counted(1), counted(2)));
        firstSent.await();

        new Instance().later(Duration.ofMinutes(1)).publishFromSweep("c1");
        await().untilAsserted(() -> assertThat(document("c1")).doesNotContainKey(OutboxFields.OUTBOX));
        stalling.later(Duration.ofMinutes(1));
        goOn.countDown();
        stalling.relay.close();

        assertThat(countsOf(bed.read(collection.topic(), 3))).containsExactly(1, 1, 2);
    }

    @Test
    void a_lease_is_renewed_while_a_long_outbox_is_sent() {
        var sent = new AtomicInteger();
        var slow = new Instance[1];
        slow[0] = new Instance(_ -> {}, _ -> slow[0].later(Duration.ofSeconds(15L * sent.incrementAndGet())));

        slow[0].counters.insert(
                "c1",
                new Counter(6),
                IntStream.rangeClosed(1, 6).mapToObj(RelayFaultsTest::counted).toList());

        assertThat(countsOf(bed.read(collection.topic(), 6))).containsExactly(1, 2, 3, 4, 5, 6);
        await().untilAsserted(() -> assertThat(document("c1")).doesNotContainKey(OutboxFields.OUTBOX));
    }

    @Test
    void what_the_broker_took_before_it_failed_is_not_sent_again_and_the_rest_follows_in_order() throws Exception {
        var failures = new AtomicInteger();
        var instance = new Instance(
                event -> {
                    if (event.sequence() == 2 && failures.getAndIncrement() == 0) {
                        throw new KafkaException("the broker is unavailable");
                    }
                },
                _ -> {});
        instance.counters.insert("c1", new Counter(3), List.of(counted(1), counted(2), counted(3)));
        await().untilAsserted(() -> assertThat(failures).hasValue(1));
        await().untilAsserted(() -> assertThat(document("c1")).doesNotContainKey(OutboxFields.RELAY));

        new Instance().publishFromSweep("c1");

        assertThat(countsOf(bed.read(collection.topic(), 3))).containsExactly(1, 2, 3);
    }

    @Test
    void an_error_in_the_relay_leaves_its_document_to_the_next_attempt() throws Exception {
        var errors = new AtomicInteger();
        var instance = new Instance(
                _ -> {
                    if (errors.getAndIncrement() == 0) {
                        throw new StackOverflowError();
                    }
                },
                _ -> {});
        instance.counters.insert("c1", new Counter(1), List.of(counted(1)));
        await().untilAsserted(() -> assertThat(errors).hasValue(1));

        await().untilAsserted(() -> {
            instance.publishFromSweep("c1");
            assertThat(document("c1")).doesNotContainKey(OutboxFields.OUTBOX);
        });

        assertThat(countsOf(bed.read(collection.topic(), 1))).containsExactly(1);
    }

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
                        ConsumerRecord::key, Collectors.mapping(RelayFaultsTest::countOf, Collectors.toList())));
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

    private static Event counted(int count) {
        return new Event("id.jmo.counter.counted.v1", new Counted(count));
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

    private Document document(String id) {
        return mongo().findById(id, Document.class, collection.name());
    }

    private static MongoOperations mongo() {
        return healthy.getBean(MongoOperations.class);
    }

    private static List<Integer> countsOf(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream().map(RelayFaultsTest::countOf).toList();
    }

    private static int countOf(ConsumerRecord<String, byte[]> record) {
        return Integer.parseInt(new String(record.value(), StandardCharsets.UTF_8).replaceAll("\\D", ""));
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
