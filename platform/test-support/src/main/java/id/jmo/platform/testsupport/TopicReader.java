package id.jmo.platform.testsupport;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** Reads one topic from its beginning, outside any consumer group. */
final class TopicReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final String topic;
    private final JsonMapper json;
    private final Consumer<String, byte[]> consumer;
    private final List<PublishedEvent> seen = new ArrayList<>();
    /** Fair, so that no test waits for the others' polls without end. */
    private final ReentrantLock lock = new ReentrantLock(true);

    private boolean assigned;

    TopicReader(String bootstrapServers, String topic, JsonMapper json) {
        this.topic = topic;
        this.json = json;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                        500),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Others may read between two polls: tests that run in parallel share the reader. */
    PublishedEvent await(String type, String subject, Duration timeout) {
        Instant deadline = Instant.now().plus(timeout);
        while (true) {
            Optional<PublishedEvent> found = find(type, subject);
            if (found.isPresent()) {
                return found.get();
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("no %s of %s on %s within %d s, only %s"
                        .formatted(type, subject, topic, timeout.toSeconds(), published(subject)));
            }
        }
    }

    /** What has been read, and else what one poll brings. */
    private Optional<PublishedEvent> find(String type, String subject) {
        lock.lock();
        try {
            Optional<PublishedEvent> found = first(type, subject);
            if (found.isPresent()) {
                return found;
            }
            poll();
            return first(type, subject);
        } finally {
            lock.unlock();
        }
    }

    private Optional<PublishedEvent> first(String type, String subject) {
        return seen.stream()
                .filter(event -> event.type().equals(type) && event.subject().equals(subject))
                .findFirst();
    }

    List<PublishedEvent> published(String subject) {
        lock.lock();
        try {
            if (assign()) {
                Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
                while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                    poll();
                }
            }
            return about(subject);
        } finally {
            lock.unlock();
        }
    }

    private List<PublishedEvent> about(String subject) {
        return seen.stream().filter(event -> event.subject().equals(subject)).toList();
    }

    private void poll() {
        if (assign()) {
            consumer.poll(POLL).forEach(message -> seen.add(event(message)));
        }
    }

    /** A topic that its owner has not created yet is empty. */
    private boolean assign() {
        if (!assigned) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            if (!partitions.isEmpty()) {
                consumer.assign(partitions);
                consumer.seekToBeginning(partitions);
                assigned = true;
            }
        }
        return assigned;
    }

    private PublishedEvent event(ConsumerRecord<String, byte[]> message) {
        String time = header(message, "ce_time");
        String sequence = header(message, "ce_sequence");
        return new PublishedEvent(
                topic,
                text(message.key()),
                text(header(message, "ce_id")),
                text(header(message, "ce_type")),
                text(header(message, "ce_subject")),
                sequence == null ? 0 : Long.parseLong(sequence),
                time == null ? null : Instant.parse(time),
                header(message, "ce_traceparent"),
                read(message.value()),
                json);
    }

    /** Whatever else is on a topic must not break the reader. */
    private JsonNode read(byte @Nullable [] body) {
        byte[] present = body == null ? new byte[0] : body;
        try {
            return json.readTree(present);
        } catch (JacksonException e) {
            return StringNode.valueOf(new String(present, StandardCharsets.UTF_8));
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        lock.lock();
        try {
            consumer.close();
        } finally {
            lock.unlock();
        }
    }
}
