package id.jmo.platform.outbox;

import id.jmo.local.store.HardenedStore;
import id.jmo.platform.application.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/**
 * From the committed document to the consumed event, with broker and durable store in this process: saturated, paced at
 * 100 a second, and a backlog that an outage left. Arguments: a file for the figures as JSON, and the backlog's size.
 */
final class RelayBenchmark implements AutoCloseable {

    private static final String TOPIC = "jmo.bench.v1";
    private static final int WRITERS = 64;
    private static final int PACE = 100;

    private final EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
    private final Path folder;
    private final HardenedStore store;
    private final ConfigurableApplicationContext service;
    private final AggregateStore<Fact> facts;
    private final Map<String, CompletableFuture<Long>> awaited = new ConcurrentHashMap<>();
    private volatile boolean running = true;

    record Fact(String text) {}

    private RelayBenchmark() throws IOException {
        broker.afterPropertiesSet();
        folder = Files.createTempDirectory("relay-benchmark");
        store = HardenedStore.open(folder, 0);
        service = OutboxTestBed.run(broker.getBrokersAsString(), store, "relay", Map.of("logging.level.root", "error"));
        var stores = service.getBean(AggregateStores.class);
        facts = stores.create("facts", Fact.class, TOPIC);
        stores.createOn(service.getBean(MongoOperations.class));
    }

    public static void main(String[] arguments) throws Exception {
        try (var benchmark = new RelayBenchmark()) {
            var consumer = Thread.ofPlatform().start(benchmark::consume);
            benchmark.saturated(3_000);
            double saturated = benchmark.saturated(10_000);
            benchmark.paced(200);
            long[] paced = benchmark.paced(1_500);
            int size = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20_000;
            var backlog = benchmark.backlog(size);
            benchmark.running = false;
            consumer.join();
            System.out.printf(
                    Locale.ROOT,
                    "saturated %.0f events/s; paced at %d/s p50 %.2f ms, p99 %.2f ms; a backlog of %d at %.0f events/s, "
                            + "heap at most %d MiB%n",
                    saturated,
                    PACE,
                    at(paced, 0.5),
                    at(paced, 0.99),
                    size,
                    backlog.perSecond(),
                    backlog.mostHeapMebibytes());
            if (arguments.length > 0) {
                Files.writeString(
                        Path.of(arguments[0]),
                        String.format(
                                Locale.ROOT,
                                "{\"saturatedEventsPerSecond\": %.1f, \"pacedP50Millis\": %.3f, \"pacedP99Millis\": %.3f, "
                                        + "\"backlogEventsPerSecond\": %.1f, \"backlogMostHeapMebibytes\": %d}",
                                saturated,
                                at(paced, 0.5),
                                at(paced, 0.99),
                                backlog.perSecond(),
                                backlog.mostHeapMebibytes()));
            }
        }
        System.exit(0);
    }

    private double saturated(int events) throws InterruptedException {
        long begun = System.nanoTime();
        var arrivals = new ArrayList<CompletableFuture<Long>>();
        var permits = new Semaphore(WRITERS);
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < events; i++) {
                var id = UUID.randomUUID().toString();
                arrivals.add(await(id));
                permits.acquire();
                writers.execute(() -> {
                    try {
                        write(id);
                    } finally {
                        permits.release();
                    }
                });
            }
        }
        arrivals.forEach(CompletableFuture::join);
        return events * 1e9 / (System.nanoTime() - begun);
    }

    /** @return nanoseconds from the committed document to the consumed event, ascending */
    private long[] paced(int events) {
        var committed = new ArrayList<Long>();
        var arrivals = new ArrayList<CompletableFuture<Long>>();
        long next = System.nanoTime();
        for (int i = 0; i < events; i++) {
            next += Duration.ofSeconds(1).toNanos() / PACE;
            LockSupport.parkNanos(next - System.nanoTime());
            var id = UUID.randomUUID().toString();
            arrivals.add(await(id));
            committed.add(System.nanoTime());
            write(id);
        }
        long[] times = new long[events];
        for (int i = 0; i < events; i++) {
            times[i] = arrivals.get(i).join() - committed.get(i);
        }
        Arrays.sort(times);
        return times;
    }

    private record Backlog(double perSecond, long mostHeapMebibytes) {}

    /** Documents as an outage leaves them; the sweep finds them. */
    private Backlog backlog(int events) {
        var arrivals = new ArrayList<CompletableFuture<Long>>();
        long begun = System.nanoTime();
        for (int from = 0; from < events; from += 1_000) {
            var documents = new ArrayList<Document>();
            for (int i = from; i < Math.min(events, from + 1_000); i++) {
                var id = UUID.randomUUID().toString();
                arrivals.add(await(id));
                var event = new PendingEvent(id, "id.jmo.fact.stated.v1", 1, Instant.now(), "{\"text\":\"x\"}", null);
                documents.add(new Document("_id", id)
                        .append("version", 1L)
                        .append("text", "x")
                        .append(OutboxFields.OUTBOX, List.of(event.toDocument()))
                        .append(OutboxFields.PENDING, id));
            }
            service.getBean(MongoOperations.class).getCollection("facts").insertMany(documents);
        }
        long most = 0;
        var all = CompletableFuture.allOf(arrivals.toArray(CompletableFuture<?>[]::new));
        while (!all.isDone()) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            var runtime = Runtime.getRuntime();
            most = Math.max(most, (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        }
        return new Backlog(events * 1e9 / (System.nanoTime() - begun), most);
    }

    private void write(String id) {
        facts.insert(id, new Fact("x".repeat(300)), List.of(new Event("id.jmo.fact.stated.v1", new Fact("x"))));
    }

    private CompletableFuture<Long> await(String id) {
        return awaited.computeIfAbsent(id, _ -> new CompletableFuture<>());
    }

    private void consume() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                broker.getBrokersAsString(),
                "group.id",
                "bench",
                "auto.offset.reset",
                "earliest",
                "metadata.max.age.ms",
                500);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            while (running) {
                consumer.poll(Duration.ofMillis(100)).forEach(event -> {
                    var arrival = awaited.remove(event.key());
                    if (arrival != null) {
                        arrival.complete(System.nanoTime());
                    }
                });
            }
        }
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }

    @Override
    public void close() throws IOException {
        service.close();
        broker.destroy();
        store.close();
        try (var files = Files.walk(folder)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
        }
    }
}
