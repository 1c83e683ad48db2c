package id.jmo.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.local.store.HardenedStore;
import id.jmo.platform.application.Event;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** A real broker whose files may grow no further, and the hardened store. */
@ExtendWith(OutputCaptureExtension.class)
class BrokerDiskFullTest {

    private static final String TOPIC = "jmo.pictures.v1";
    private static final int MEBIBYTES = 16;

    /** Together half as large again as the broker has room for. */
    private static final int EVENTS = 60;

    private static final String PICTURE = "x".repeat(400_000);

    @TempDir
    private Path folder;

    private final HardenedStore store = HardenedStore.inMemory();
    private BrokerProcess broker;
    private ConfigurableApplicationContext service;
    private int port;

    record Picture(String subject) {}

    record Taken(String picture) {}

    @BeforeEach
    void start() throws Exception {
        port = BrokerProcess.freePort();
        BrokerProcess.format(folder, port);
        broker = BrokerProcess.startWithRoomFor(MEBIBYTES, folder);
        service = OutboxTestBed.run(
                "127.0.0.1:" + port,
                store,
                "disk-full",
                Map.of(
                        "jmo.topics.partitions", "1",
                        "jmo.outbox.delivery-timeout", "5s",
                        "jmo.outbox.lease", "11s",
                        "jmo.outbox.sweep-interval", "200ms"));
    }

    @AfterEach
    void stop() throws Exception {
        service.close();
        broker.close();
        store.close();
    }

    @Test
    void events_wait_while_the_disk_of_the_broker_is_full_and_are_published_when_there_is_room_again(CapturedOutput log)
            throws Exception {
        AggregateStore<Picture> pictures =
                service.getBean(AggregateStores.class).create("pictures", Picture.class, TOPIC);
        take(pictures, "picture 0");
        await().atMost(Duration.ofMinutes(1)).until(() -> waiting() == 0);

        for (int i = 1; i < EVENTS; i++) {
            take(pictures, "picture " + i);
        }

        await().atMost(Duration.ofMinutes(2)).until(() -> !broker.isAlive());
        assertThat(broker.exitCode()).isEqualTo(1);
        assertThat(broker.log()).contains("all log dirs in " + folder.resolve("data") + " have failed");
        await().untilAsserted(() -> assertThat(log).contains("Publishing of events in pictures failed: "));
        assertThat(waiting()).isPositive();
        take(pictures, "picture " + EVENTS);

        broker = BrokerProcess.start(folder);

        await().atMost(Duration.ofMinutes(2)).until(() -> waiting() == 0);
        assertThat(published())
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(0, EVENTS)
                        .mapToObj(i -> "picture " + i)
                        .toList());
    }

    private static void take(AggregateStore<Picture> pictures, String id) {
        pictures.insert(id, new Picture(id), List.of(new Event("id.jmo.picture.taken.v1", new Taken(PICTURE))));
    }

    private long waiting() {
        return service.getBean(MongoOperations.class)
                .count(new Query(where("outbox").exists(true)), "pictures");
    }

    /** Whose events the topic has; again without effect, as what was not acknowledged may have arrived. */
    private Set<String> published() {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                "127.0.0.1:" + port,
                ConsumerConfig.GROUP_ID_CONFIG,
                UUID.randomUUID().toString(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");
        Set<String> keys = new HashSet<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            await().atMost(Duration.ofMinutes(1)).until(() -> {
                consumer.poll(Duration.ofMillis(500)).forEach(event -> keys.add(event.key()));
                return keys.size() > EVENTS;
            });
        }
        return keys;
    }
}
