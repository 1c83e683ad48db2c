package id.jmo.platform.outbox;

import id.jmo.platform.application.Event;
import id.jmo.platform.mongo.ReadableDocuments;
import id.jmo.platform.personaldata.EventBinding;
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
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Instances that the test builds, and can stop between two steps. Real parts: a Kafka broker (KRaft) and the hardened store.
 */
abstract class FaultyInstances {

    static final OutboxProperties SETTINGS =
            new OutboxProperties(Duration.ofSeconds(30), Duration.ofMillis(200), 500, 128, Duration.ofSeconds(10), "");

    static OutboxTestBed bed;
    static ConfigurableApplicationContext healthy;

    private final List<Relay> relays = new ArrayList<>();
    OutboxCollection collection;

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
    final class Instance {

        private volatile Duration ahead = Duration.ZERO;
        final Clock clock = ((InstantSource) () -> Instant.now().plus(ahead)).withZone(ZoneOffset.UTC);
        final Relay relay;
        final AggregateStore<Counter> counters;

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

    static Event counted(int count) {
        return new Event("id.jmo.counter.counted.v1", new Counted(count));
    }

    Document document(String id) {
        return mongo().findById(id, Document.class, collection.name());
    }

    static MongoOperations mongo() {
        return healthy.getBean(MongoOperations.class);
    }

    static List<Integer> countsOf(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream().map(FaultyInstances::countOf).toList();
    }

    static int countOf(ConsumerRecord<String, byte[]> record) {
        return Integer.parseInt(new String(record.value(), StandardCharsets.UTF_8).replaceAll("\\D", ""));
    }
}
