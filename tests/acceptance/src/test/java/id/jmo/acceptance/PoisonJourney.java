package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.serviceregistry.Service;
import id.jmo.platform.serviceregistry.ServiceRegistry;
import id.jmo.world.World;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A message that cannot be read stops nothing: it becomes a dead letter, and claims go on. */
@Journey
@Isolated("looks at all dead letters of a topic")
class PoisonJourney {

    private static final int PARTITIONS = 12;
    /** Without headers; the broker's default limit, 1 MiB, is of the batch with its own head. */
    private static final int AS_LARGE_AS_THE_BROKER_TAKES = 1_048_300;

    /** Of each service the topic of its own, without the further ones. */
    static List<String> topics() {
        return ServiceRegistry.load().services().stream()
                .flatMap(service -> service.topic().stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void poison_on_a_topic_becomes_a_dead_letter_of_each_reader(String topic, World world) throws Exception {
        var poison = poisonEveryPartition(world, topic);

        assertThat(readersOf(topic, world))
                .isNotEmpty()
                .allSatisfy(reader -> await().untilAsserted(
                                () -> assertThat(waiting(world, reader, topic)).containsOnlyOnceElementsOf(poison)));
    }

    /** The services whose consumer groups have partitions of the topic. */
    private static List<String> readersOf(String topic, World world) throws Exception {
        var consumers = ServiceRegistry.load().services().stream()
                .filter(Service::consumesEvents)
                .map(Service::name)
                .toList();
        try (var broker = Admin.create(Map.of("bootstrap.servers", world.suite().kafkaBootstrapServers()))) {
            return broker.describeConsumerGroups(consumers).all().get().values().stream()
                    .filter(group -> group.members().stream()
                            .flatMap(member -> member.assignment().topicPartitions().stream())
                            .anyMatch(partition -> partition.topic().equals(topic)))
                    .map(ConsumerGroupDescription::groupId)
                    .toList();
        }
    }

    @Test
    void claims_go_on_after_poison(World world) throws Exception {
        for (var topic : topics()) {
            poisonEveryPartition(world, topic);
        }

        var app = world.app(world.newMember().join()).onceEligible();

        app.awaitStatus(app.claims(), "COMPLETED");
    }

    @Test
    void a_message_as_large_as_the_broker_takes_is_set_aside_and_claims_go_on(World world) throws Exception {
        var topic = "jmo.verifications.v1";
        var large = new byte[AS_LARGE_AS_THE_BROKER_TAKES];
        Arrays.fill(large, (byte) 'x');

        var poison = send(world, topic, 0, "poison", large);

        await().untilAsserted(
                        () -> assertThat(waiting(world, "claim-service", topic)).contains(poison));
        var app = world.app(world.newMember().join()).onceEligible();
        app.awaitStatus(app.claims(), "COMPLETED");
    }

    @Test
    void an_operator_reads_and_discards_a_dead_letter_without_seeing_what_it_says(World world) throws Exception {
        poisonEveryPartition(world, "jmo.payouts.v1");
        var operator = world.as("operator1");
        var path = "/api/v1/operations/balance-service/dead-letters";
        await().until(() -> waiting(world, "balance-service", "jmo.payouts.v1").size() >= PARTITIONS);
        var id = operator.get(path + "?topic=jmo.payouts.v1")
                .must(200)
                .body()
                .at("/items/0/id")
                .asString();

        var letter = operator.get(path + "/" + id).must(200);
        assertThat(letter.body().toString()).doesNotContain("3174011708901234");
        operator.post(path + "/" + id + "/discard", Map.of("reason", "Not from the suite"))
                .must(200);

        assertThat(operator.get(path + "/" + id).must(200).text("letter.state")).isEqualTo("DISCARDED");
        operator.post(path + "/" + id + "/replay", Map.of()).must(409);
    }

    @Test
    void dead_letters_of_one_key_are_replayed_in_order_and_an_auditor_reads_who_did_it(World world) throws Exception {
        var key = "poison-" + UUID.randomUUID();
        var path = "/api/v1/operations/payout-service/dead-letters";
        var operator = world.as("operator1");
        var earlier = poison(world, "jmo.claims.v1", 0, key);
        var later = poison(world, "jmo.claims.v1", 0, key);
        await().until(() -> operator.get(path + "/" + later).status() == 200);
        assertThat(operator.get(path + "?limit=500&topic=jmo.claims.v1&cause=no%20CloudEvent&olderThan=PT0S")
                        .must(200)
                        .body()
                        .path("items")
                        .findValuesAsString("id"))
                .containsSubsequence(earlier, later);

        var refused = operator.post(path + "/" + later + "/replay", Map.of()).must(409);
        assertThat(refused.problem()).isEqualTo("dead-letter-behind");
        assertThat(refused.text("earlier")).isEqualTo(earlier);
        assertThat(operator.post(path + "/" + earlier + "/replay", Map.of("reason", "perhaps"))
                        .must(422)
                        .problem())
                .isEqualTo("dead-letter-failed-again");
        world.as("auditor1")
                .post(path + "/" + earlier + "/discard", Map.of("reason", "not mine to do"))
                .must(403);
        operator.post(path + "/" + earlier + "/discard", Map.of("reason", "Not from the suite"))
                .must(200);
        operator.post(path + "/" + later + "/replay", Map.of()).must(422);

        var records = world.as("auditor1")
                .get("/api/v1/operations/payout-service/audit-records?limit=20&route=" + path)
                .must(200)
                .body()
                .path("items")
                .valueStream()
                .filter(record -> record.at("/about/id").asString("").equals(earlier))
                .toList();
        assertThat(records)
                .extracting(
                        record -> record.path("name").asString(),
                        record -> record.path("reason").asString(""),
                        record -> record.path("status").asInt())
                .hasSize(3)
                .satisfiesExactly(
                        discarded -> assertThat(discarded.toList()).endsWith("Not from the suite", 200),
                        notAllowed -> assertThat(notAllowed.toList()).endsWith("", 403),
                        replayed -> assertThat(replayed.toList()).endsWith("perhaps", 422));
    }

    /** The id that the message has as a dead letter. */
    private static String poison(World world, String topic, int partition, String key) throws Exception {
        return send(world, topic, partition, key, "NIK 3174011708901234 {{{".getBytes(StandardCharsets.UTF_8));
    }

    private static String send(World world, String topic, int partition, String key, byte[] poison) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", world.suite().kafkaBootstrapServers(), "max.request.size", 2_000_000);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var sent = producer.send(new ProducerRecord<>(topic, partition, key, poison))
                    .get();
            return topic + "-" + partition + "-" + sent.offset();
        }
    }

    /** The ids that the messages have as dead letters. */
    private static List<String> poisonEveryPartition(World world, String topic) throws Exception {
        var ids = new ArrayList<String>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            ids.add(poison(world, topic, partition, "poison"));
        }
        return ids;
    }

    private static List<String> waiting(World world, String service, String topic) {
        return world.as("operator1")
                .get("/api/v1/operations/" + service + "/dead-letters?limit=500&topic=" + topic)
                .must(200)
                .body()
                .path("items")
                .findValuesAsString("id");
    }
}
