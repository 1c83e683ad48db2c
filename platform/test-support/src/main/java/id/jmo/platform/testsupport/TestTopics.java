package id.jmo.platform.testsupport;

import id.jmo.platform.personaldata.EventBinding;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import tools.jackson.databind.json.JsonMapper;

/** Publishes events as another service would, and reads what the service under test has published. */
public final class TestTopics implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final String bootstrapServers;
    private final JsonMapper json;
    private final EventBinding binding;
    private final Producer<String, byte[]> producer;
    private final Map<String, TopicReader> readers = new ConcurrentHashMap<>();

    TestTopics(
            @Value("${spring.kafka.bootstrap-servers}") String bootstrapServers,
            @Qualifier("eventJsonMapper") JsonMapper json,
            EventBinding binding) {
        this.bootstrapServers = bootstrapServers;
        this.json = json;
        this.binding = binding;
        this.producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ProducerConfig.ACKS_CONFIG, "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /**
     * Publishes a CloudEvent in binary mode and waits for the broker.
     *
     * @param subject the aggregate's id, which is the key too
     * @param sequence the aggregate's version
     * @param data a record in the shape of the contract; personal data ({@code Confidential} and the like) is encrypted
     * @return the event's id
     */
    public String publish(String topic, String type, String subject, long sequence, Object data) {
        String id = java.util.UUID.randomUUID().toString();
        publishWithId(topic, id, type, subject, sequence, data);
        return id;
    }

    /** As {@link #publish}, under an id of the test's choice: the same id twice is the same event delivered twice. */
    public void publishWithId(String topic, String id, String type, String subject, long sequence, Object data) {
        publishAs(topic, id, type, subject, sequence, binding.bind(type, subject, json.writeValueAsString(data)));
    }

    /** Publishes an event with this text as its data, whatever it says. */
    public void publishAs(String topic, String id, String type, String subject, long sequence, String data) {
        publishRaw(
                topic,
                subject,
                Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id,
                        "ce_type",
                        type,
                        "ce_source",
                        "/jmo/tests",
                        "ce_subject",
                        subject,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_sequence",
                        Long.toString(sequence),
                        "content-type",
                        "application/json"),
                data.getBytes(StandardCharsets.UTF_8));
    }

    /** Publishes any message, also one that no contract knows. */
    public void publishRaw(String topic, String key, Map<String, String> headers, byte[] body) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, body);
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(message).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot publish to " + topic, e);
        }
    }

    /**
     * The first event of this type and subject, as soon as it is published.
     *
     * @throws AssertionError if there is none within a minute; the message lists what was published about the subject
     */
    public PublishedEvent await(String topic, String type, String subject) {
        return reader(topic).await(type, subject, TIMEOUT);
    }

    /** All events about the subject that are on the topic now, in the order of publication. */
    public List<PublishedEvent> published(String topic, String subject) {
        return reader(topic).published(subject);
    }

    /** Returns when a service's consumers have handled everything that is on their topics. */
    public void awaitAllHandled(ConcurrentMessageListenerContainer<?, ?> container) {
        try (Admin admin = admin()) {
            awaitAllHandled(admin, groupOf(container), topicsOf(container));
        }
    }

    /**
     * Sets a service's consumers back to the beginning of all their topics, and returns when they have handled everything
     * once more.
     */
    public void redeliverAll(ConcurrentMessageListenerContainer<?, ?> container) {
        container.stop();
        try (Admin admin = admin()) {
            // The broker lets nobody set back a group whose members have not all left.
            Awaitility.await().atMost(TIMEOUT).ignoreExceptions().until(() -> {
                Map<TopicPartition, OffsetAndMetadata> beginning = ends(admin, topicsOf(container)).keySet().stream()
                        .collect(Collectors.toMap(Function.identity(), _ -> new OffsetAndMetadata(0)));
                admin.alterConsumerGroupOffsets(groupOf(container), beginning)
                        .all()
                        .get();
                return true;
            });
        }
        container.start();
        awaitAllHandled(container);
    }

    private Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    private static String groupOf(ConcurrentMessageListenerContainer<?, ?> container) {
        return Objects.requireNonNull(container.getGroupId());
    }

    private static List<String> topicsOf(ConcurrentMessageListenerContainer<?, ?> container) {
        return List.of(Objects.requireNonNull(container.getContainerProperties().getTopics()));
    }

    private static void awaitAllHandled(Admin admin, String group, List<String> names) {
        Awaitility.await().atMost(TIMEOUT.multipliedBy(3)).until(() -> {
            var committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return ends(admin, names).entrySet().stream()
                    .filter(end -> end.getValue() > 0)
                    .allMatch(end -> committed.get(end.getKey()) != null
                            && committed.get(end.getKey()).offset() >= end.getValue());
        });
    }

    private static Map<TopicPartition, Long> ends(Admin admin, List<String> names) throws Exception {
        Map<TopicPartition, OffsetSpec> latest = admin.describeTopics(names).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private TopicReader reader(String topic) {
        return readers.computeIfAbsent(topic, name -> new TopicReader(bootstrapServers, name, json));
    }

    @Override
    public void close() {
        producer.close();
        readers.values().forEach(TopicReader::close);
    }
}
