package id.jmo.platform.consumption;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads single messages again from where they were published. */
final class Originals {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final Map<String, Object> settings;

    /** @param consumer how to reach the broker */
    Originals(Map<String, Object> consumer) {
        this.settings = new HashMap<>(consumer);
        // It reads what it names, and is a member of no group.
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
    }

    /**
     * @return nothing if the topic has it no longer
     * @throws KafkaException if the broker does not answer in time
     */
    Optional<ConsumerRecord<String, byte[]>> read(String topic, int partition, long offset) {
        var place = new TopicPartition(topic, partition);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var all = List.of(place);
            if (consumer.beginningOffsets(all, TIMEOUT).getOrDefault(place, 0L) > offset
                    || consumer.endOffsets(all, TIMEOUT).getOrDefault(place, 0L) <= offset) {
                return Optional.empty();
            }
            consumer.assign(all);
            consumer.seek(place, offset);
            return first(consumer, place).filter(record -> record.offset() == offset);
        }
    }

    private static Optional<ConsumerRecord<String, byte[]>> first(
            KafkaConsumer<String, byte[]> consumer, TopicPartition place) {
        var end = System.nanoTime() + TIMEOUT.toNanos();
        while (System.nanoTime() < end) {
            var records = consumer.poll(Duration.ofSeconds(1)).records(place);
            if (!records.isEmpty()) {
                return Optional.of(records.getFirst());
            }
        }
        throw new KafkaException("Cannot read " + place + " again in time");
    }
}
