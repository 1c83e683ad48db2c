package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.local.launcher.Part;
import id.jmo.world.Http;
import id.jmo.world.Person;
import id.jmo.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;

/** A claim leaves no personal data in clear behind: not in logs, not on topics, not in metrics. */
@Journey
class PrivacyJourney {

    private static final List<Part> OURS = List.of(
            Part.GATEWAY, Part.ACCOUNT, Part.BALANCE, Part.CLAIM, Part.BIOMETRIC, Part.PAYOUT, Part.NOTIFICATION);

    @Test
    void logs_metrics_and_topics_hold_nothing_personal(World world) {
        var person = world.newMember().join();
        var app = world.app(person).onceEligible();
        app.awaitStatus(app.claims(), "COMPLETED");

        for (var part : OURS) {
            assertThat(secretsIn(world.log(part), person)).as("log of %s", part).isEmpty();
            var metrics = new Http(world.suite().uri(part), () -> "").get("/actuator/prometheus");
            assertThat(secretsIn(metrics.body().asString(""), person))
                    .as("metrics of %s", part)
                    .isEmpty();
        }
        assertThat(secretsIn(everythingOnTheTopics(world), person)).as("topics").isEmpty();
    }

    private static List<String> secretsIn(String text, Person person) {
        return person.secrets().stream().filter(text::contains).toList();
    }

    private static String everythingOnTheTopics(World world) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                world.suite().kafkaBootstrapServers(),
                "group.id",
                UUID.randomUUID().toString(),
                "enable.auto.commit",
                "false");
        var text = new StringBuilder();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> topic.getKey().startsWith("jmo."))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (var record : consumer.poll(Duration.ofMillis(500))) {
                    text.append(new String(record.value(), StandardCharsets.UTF_8))
                            .append('\n');
                    record.headers().forEach(header -> text.append(new String(header.value(), StandardCharsets.UTF_8)));
                }
            }
        }
        return text.toString();
    }
}
