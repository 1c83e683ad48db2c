package id.jmo.platform.testsupport;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.json.JsonMapper;

/** Publishes events as another service would, and reads what the service under test has published. */
public final class TestTopics implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String bootstrapServers;
    private final JsonMapper json;
    private final Producer<String, byte[]> producer;
    private final Map<String, TopicReader> readers = new ConcurrentHashMap<>();

    TestTopics(
            @Value("${spring.kafka.bootstrap-servers}") String bootstrapServers,
            @Qualifier("eventJsonMapper") JsonMapper json) {
        this.bootstrapServers = bootstrapServers;
        this.json = json;
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
        publishAgain(topic, id, type, subject, sequence, data);
        return id;
    }

    /** As {@link #publish}, under an id of the test's choice: the same id twice is the same event delivered twice. */
    public void publishAgain(String topic, String id, String type, String subject, long sequence, Object data) {
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
                json.writeValueAsBytes(data));
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
     * @throws AssertionError if there is none within 20 s; the message lists what was published about the subject
     */
    public PublishedEvent await(String topic, String type, String subject) {
        return reader(topic).await(type, subject, PATIENCE);
    }

    /** All events about the subject that are on the topic now, in the order of publication. */
    public List<PublishedEvent> published(String topic, String subject) {
        return reader(topic).published(subject);
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
