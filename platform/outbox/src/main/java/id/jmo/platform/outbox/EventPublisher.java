package id.jmo.platform.outbox;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;

/** Publishes events to their topics as CloudEvents in binary mode, and waits until the broker has acknowledged them. */
class EventPublisher implements AutoCloseable {

    private final Producer<String, byte[]> producer;
    private final URI source;
    private final Duration deliveryTimeout;
    private final Map<String, Integer> partitions = new ConcurrentHashMap<>();

    EventPublisher(Map<String, Object> kafka, String service, Duration deliveryTimeout) {
        var settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // Of two requests in flight the leader of a topic just made may refuse the first and take the second; the first
        // is
        // then out of sequence until its delivery timeout. One waits for the other; what comes meanwhile goes together.
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) deliveryTimeout.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) deliveryTimeout.toMillis() / 2);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, deliveryTimeout.toMillis());
        settings.putIfAbsent(ProducerConfig.CLIENT_ID_CONFIG, service + "-outbox");
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        this.source = URI.create("/jmo/" + service);
        this.deliveryTimeout = deliveryTimeout;
    }

    /** Where the document's events of this topic go; partition -1 as long as the topic is not known. */
    TopicPartition partitionOf(DocumentRef document, String topic) {
        var count = partitions.get(topic);
        // As the producer does it.
        var partition = count == null
                ? -1
                : Utils.toPositive(Utils.murmur2(document.key().getBytes(StandardCharsets.UTF_8))) % count;
        return new TopicPartition(topic, partition);
    }

    /**
     * Sends an event and does not wait.
     *
     * @return done when the broker has acknowledged the event
     * @throws KafkaException if it cannot be sent, as its topic is not known
     */
    CompletableFuture<Void> send(DocumentRef document, PendingEvent event) {
        var topic = document.collection().topicOf(event.type());
        if (!partitions.containsKey(topic)) {
            // Waits for the topic, as the send itself would.
            partitions.put(topic, producer.partitionsFor(topic).size());
        }
        var acknowledged = new CompletableFuture<Void>();
        producer.send(record(topic, document, event), (metadata, failure) -> {
            if (failure == null) {
                acknowledged.complete(null);
            } else {
                acknowledged.completeExceptionally(failure);
            }
        });
        return acknowledged;
    }

    /** @throws KafkaException if the event was not acknowledged in time; it may or may not have arrived */
    void await(PendingEvent event, CompletableFuture<Void> acknowledged) {
        try {
            acknowledged.get(2 * deliveryTimeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException notAcknowledged) {
            throw new KafkaException("Not acknowledged: " + event.type() + " " + event.id(), notAcknowledged);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while publishing", interrupted);
        }
    }

    private ProducerRecord<String, byte[]> record(String topic, DocumentRef document, PendingEvent event) {
        var builder = CloudEventBuilder.v1()
                .withId(event.id())
                .withType(event.type())
                .withSource(source)
                .withSubject(document.id())
                .withTime(event.time().atOffset(ZoneOffset.UTC))
                .withExtension("sequence", Long.toString(event.sequence()))
                .withData("application/json", event.data().getBytes(StandardCharsets.UTF_8));
        if (event.traceparent() != null) {
            builder.withExtension("traceparent", event.traceparent());
        }
        ProducerRecord<String, byte[]> record =
                KafkaMessageFactory.<String>createWriter(topic, document.key()).writeBinary(builder.build());
        if (event.traceparent() != null) {
            // Consumers outside the suite expect the context in the W3C header.
            record.headers().add("traceparent", event.traceparent().getBytes(StandardCharsets.US_ASCII));
        }
        return record;
    }

    @Override
    public void close() {
        producer.close(deliveryTimeout);
    }
}
