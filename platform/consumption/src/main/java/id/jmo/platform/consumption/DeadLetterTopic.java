package id.jmo.platform.consumption;

import id.jmo.platform.personaldata.PersonalDataCipher;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * The topic of this service's dead letters. Their bodies are encrypted: a poison message may hold anything. One that is too
 * large for the topic with what is added to it is set aside by reference: where it was published, it stays. The topic is
 * created when the service starts, though most services never need it: a consumer of a topic that is not there asks for it
 * ten times a second, for ever.
 */
final class DeadLetterTopic implements AutoCloseable {

    static final String TOPIC_HEADER = "jmo_topic";
    static final String PARTITION_HEADER = "jmo_partition";
    static final String OFFSET_HEADER = "jmo_offset";
    static final String CAUSE_HEADER = "jmo_cause";
    static final String ATTEMPTS_HEADER = "jmo_attempts";
    static final String FAILED_AT_HEADER = "jmo_failed_at";

    /** On a letter without key, body and headers of the original, which are read where it was published. */
    static final String REFERENCE_HEADER = "jmo_reference";

    /** It may quote the type of the event, which may be of any length. */
    private static final int LONGEST_CAUSE = 500;

    private static final int SECONDS_TO_WAIT = 30;

    private final String name;
    private final Producer<String, byte[]> producer;
    private final PersonalDataCipher cipher;
    private final Clock clock;

    DeadLetterTopic(String name, Producer<String, byte[]> producer, PersonalDataCipher cipher, Clock clock) {
        this.name = name;
        this.producer = producer;
        this.cipher = cipher;
        this.clock = clock;
    }

    static String nameFor(String group) {
        return "jmo.dead-letters." + group + ".v1";
    }

    String name() {
        return name;
    }

    /** @throws KafkaException if the broker did not acknowledge it; the original must then be delivered again */
    void add(ConsumerRecord<String, byte[]> record, String cause, int attempts) {
        try {
            send(letter(record, cause, attempts));
        } catch (RecordTooLargeException tooLarge) {
            send(reference(record, cause, attempts));
        }
    }

    private ProducerRecord<String, byte[]> letter(ConsumerRecord<String, byte[]> record, String cause, int attempts) {
        var body = record.value() == null ? new byte[0] : record.value();
        var letter = new ProducerRecord<>(name, record.key(), cipher.encrypt(body));
        for (var header : record.headers()) {
            if (header.key().startsWith("ce_")
                    || header.key().equals("content-type")
                    || header.key().equals("traceparent")) {
                letter.headers().add(header);
            }
        }
        addFacts(letter, record, cause, attempts);
        return letter;
    }

    private ProducerRecord<String, byte[]> reference(
            ConsumerRecord<String, byte[]> record, String cause, int attempts) {
        var letter = new ProducerRecord<String, byte[]>(name, new byte[0]);
        header(letter, REFERENCE_HEADER, "true");
        addFacts(letter, record, cause, attempts);
        return letter;
    }

    private void addFacts(
            ProducerRecord<String, byte[]> letter, ConsumerRecord<String, byte[]> record, String cause, int attempts) {
        header(letter, TOPIC_HEADER, record.topic());
        header(letter, PARTITION_HEADER, Integer.toString(record.partition()));
        header(letter, OFFSET_HEADER, Long.toString(record.offset()));
        header(letter, CAUSE_HEADER, cause.substring(0, Math.min(cause.length(), LONGEST_CAUSE)));
        header(letter, ATTEMPTS_HEADER, Integer.toString(attempts));
        header(letter, FAILED_AT_HEADER, clock.instant().toString());
    }

    private void send(ProducerRecord<String, byte[]> letter) {
        try {
            producer.send(letter).get(SECONDS_TO_WAIT, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            if (failed.getCause() instanceof RecordTooLargeException tooLarge) {
                throw tooLarge;
            }
            throw new KafkaException("The dead letter was not acknowledged", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Stopped while adding a dead letter", stopped);
        }
    }

    private static void header(ProducerRecord<?, ?> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }
}
