package id.jmo.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.local.store.HardenedStore;
import id.jmo.platform.application.Event;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.test.KafkaClusterTestKit;
import org.apache.kafka.common.test.TestKitNodes;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** Two real brokers, one of which is shut down with the only copy of a partition, and the hardened store. */
class LeaderlessPartitionTest {

    private static final String TOPIC = "jmo.counters.v1";
    private static final int DEAD = 1;

    private KafkaClusterTestKit brokers;
    private final HardenedStore store = HardenedStore.inMemory();
    private Admin admin;
    private ConfigurableApplicationContext service;

    record Counter(int count) {}

    record Counted(int count) {}

    @BeforeEach
    void start() throws Exception {
        brokers = new KafkaClusterTestKit.Builder(new TestKitNodes.Builder()
                        .setNumBrokerNodes(2)
                        .setNumControllerNodes(1)
                        .build())
                .build();
        brokers.format();
        brokers.startup();
        brokers.waitForReadyBrokers();
        admin = Admin.create(brokers.clientProperties());
        admin.createTopics(List.of(new NewTopic(TOPIC, Map.of(0, List.of(0), DEAD, List.of(DEAD)))))
                .all()
                .get();
        service = OutboxTestBed.run(
                brokers.bootstrapServers(),
                store,
                "leaderless",
                Map.of(
                        // What waits for the dead broker waits longer than this test.
                        "jmo.outbox.delivery-timeout", "20s",
                        "jmo.outbox.lease", "41s",
                        "jmo.outbox.sweep-interval", "200ms"));
    }

    @AfterEach
    void stop() throws Exception {
        service.close();
        admin.close();
        brokers.close();
        store.close();
    }

    @Test
    void a_partition_without_a_leader_delays_its_own_events_only() throws Exception {
        var counters = service.getBean(AggregateStores.class).create("counters", Counter.class, TOPIC);
        insert(counters, "first");
        await().untilAsserted(() -> assertThat(waiting()).isZero());

        shutDown(DEAD);
        int dead = 0;
        for (int i = 0; dead < 300; i++) {
            if (partitionOf("dead " + i) == DEAD) {
                insert(counters, "dead " + i);
                dead++;
            }
        }
        for (int i = 0; i < 300; i++) {
            if (partitionOf("alive " + i) != DEAD) {
                insert(counters, "alive " + i);
            }
        }

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(waiting()).isEqualTo(300));
    }

    private static void insert(AggregateStore<Counter> counters, String id) {
        counters.insert(id, new Counter(1), List.of(new Event("id.jmo.counter.counted.v1", new Counted(1))));
    }

    private long waiting() {
        return service.getBean(MongoOperations.class)
                .count(new Query(where("outbox").exists(true)), "counters");
    }

    private void shutDown(int broker) {
        brokers.brokers().get(broker).shutdown();
        await().until(() -> admin.describeTopics(List.of(TOPIC)).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream())
                .anyMatch(partition ->
                        partition.leader() == null || partition.leader().isEmpty()));
    }

    private static int partitionOf(String id) {
        return Utils.toPositive(Utils.murmur2(id.getBytes(StandardCharsets.UTF_8))) % 2;
    }
}
