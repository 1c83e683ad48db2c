package id.jmo.platform.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** Real part: a Kafka broker (KRaft) whose defaults are not those of the suite. */
class OwnedTopicsTest {

    private static final EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
    private static Admin admin;

    private final List<OwnedTopics> started = new ArrayList<>();

    @BeforeAll
    static void start() {
        broker.brokerProperties(Map.of("log.retention.hours", "1", "num.partitions", "2"));
        broker.afterPropertiesSet();
        admin = Admin.create(kafka());
    }

    @AfterAll
    static void stop() {
        admin.close();
        broker.destroy();
    }

    @AfterEach
    void stop_them() {
        started.forEach(OwnedTopics::stop);
    }

    @Test
    void topics_are_created_as_they_are_configured_whatever_the_broker_would_do() {
        var topics = topics(1, 1);
        topics.addFacts("jmo.facts.v1");
        topics.addDeadLetters("jmo.dead-letters.sample.v1");

        awaitBroker().untilAsserted(() -> assertThat(partitions("jmo.facts.v1")).isEqualTo(3));
        assertThat(config("jmo.facts.v1"))
                .containsEntry("retention.ms", "-1")
                .containsEntry("min.insync.replicas", "1")
                .containsEntry("cleanup.policy", "delete");
        awaitBroker()
                .untilAsserted(() ->
                        assertThat(partitions("jmo.dead-letters.sample.v1")).isEqualTo(1));
        assertThat(config("jmo.dead-letters.sample.v1"))
                .containsEntry("retention.ms", Long.toString(Duration.ofDays(30).toMillis()));
        assertThat(topics.differences()).isZero();
    }

    @Test
    void every_setting_is_said_and_none_left_to_the_broker() {
        topics(1, 1).addFacts("jmo.said.v1");

        awaitBroker()
                .untilAsserted(() -> assertThat(said("jmo.said.v1"))
                        .containsExactlyInAnyOrder(
                                "retention.ms", "retention.bytes", "min.insync.replicas", "cleanup.policy"));
    }

    @Test
    void what_differs_in_a_topic_that_exists_is_counted_and_left_as_it_is() throws Exception {
        admin.createTopics(List.of(new NewTopic("jmo.old.v1", 2, (short) 1)
                        .configs(Map.of("retention.ms", "3600000", "cleanup.policy", "compact"))))
                .all()
                .get();
        var topics = topics(1, 1);

        topics.addFacts("jmo.old.v1");

        // Partitions, retention and clean-up.
        await().untilAsserted(() -> assertThat(topics.differences()).isEqualTo(3));
        assertThat(config("jmo.old.v1")).containsEntry("retention.ms", "3600000");
    }

    @Test
    void too_few_brokers_for_the_replicas_hold_up_no_other_start() {
        var topics = topics(3, 2);
        topics.addFacts("jmo.three.v1");

        assertThat(topics.isRunning()).isTrue();
        topics(1, 1).addFacts("jmo.one.v1");
        awaitBroker().untilAsserted(() -> assertThat(partitions("jmo.one.v1")).isEqualTo(3));
    }

    private OwnedTopics topics(int replicas, int minInSync) {
        var topics = new OwnedTopics(
                kafka(),
                new TopicProperties(3, (short) replicas, minInSync, Duration.ofDays(30), false),
                null,
                _ -> {});
        started.add(topics);
        topics.start();
        return topics;
    }

    /** The broker answers that there is no such topic until it has created it. */
    private static ConditionFactory awaitBroker() {
        return await().ignoreExceptionsInstanceOf(ExecutionException.class);
    }

    private static Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", broker.getBrokersAsString());
    }

    private static int partitions(String topic) throws Exception {
        return admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
                .mapToInt(found -> found.partitions().size())
                .sum();
    }

    private static Map<String, String> config(String topic) {
        return entries(topic).stream().collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
    }

    private static List<String> said(String topic) {
        return entries(topic).stream()
                .filter(entry -> entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG)
                .map(ConfigEntry::name)
                .toList();
    }

    private static List<ConfigEntry> entries(String topic) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try {
            return admin.describeConfigs(List.of(resource)).all().get().values().stream()
                    .flatMap(found -> found.entries().stream())
                    .toList();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
