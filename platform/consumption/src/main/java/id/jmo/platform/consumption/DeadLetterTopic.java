package id.jmo.platform.consumption;

import id.jmo.platform.personaldata.PersonalDataCipher;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The topic of this service's dead letters. Their bodies are encrypted: a poison message may hold anything. One that is too
 * large for the topic with what is added to it is set aside by reference: where it was published, it stays. The topic is created
 * when the service starts, though most services never need it: a consumer of a topic that is not there asks for it ten
 * times a second, for ever.
 */
final class DeadLetterTopic implements SmartLifecycle, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterTopic.class);

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
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final String name;
    private final Map<String, Object> admin;
    private final Producer<String, byte[]> producer;
    private final PersonalDataCipher cipher;
    private final Clock clock;

    private volatile boolean exists;
    private volatile @Nullable Thread creating;

    /** @param admin how to reach the broker to create the topic */
    DeadLetterTopic(
            String name,
            Map<String, Object> admin,
            Producer<String, byte[]> producer,
            PersonalDataCipher cipher,
            Clock clock) {
        this.name = name;
        this.admin = admin;
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
            create();
            try {
                send(letter(record, cause, attempts));
            } catch (RecordTooLargeException tooLarge) {
                send(reference(record, cause, attempts));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Stopped while adding a dead letter", stopped);
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

    private void send(ProducerRecord<String, byte[]> letter) throws InterruptedException {
        try {
            producer.send(letter).get(SECONDS_TO_WAIT, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            if (failed.getCause() instanceof RecordTooLargeException tooLarge) {
                throw tooLarge;
            }
            throw new KafkaException("The dead letter was not acknowledged", failed);
        }
    }

    /** Creates the topic as soon as the broker can be reached. Does not hold up the start. */
    @Override
    public void start() {
        creating = Thread.ofVirtual().name("dead-letter-topic").start(this::createUntilItExists);
    }

    private void createUntilItExists() {
        boolean said = false;
        try {
            while (!exists) {
                try {
                    create();
                } catch (KafkaException failed) {
                    if (!said) {
                        LOG.warn("{} cannot be created yet: {}", name, String.valueOf(failed.getCause()));
                    }
                    said = true;
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void create() throws InterruptedException {
        if (exists) {
            return;
        }
        try (var broker = Admin.create(admin)) {
            broker.createTopics(List.of(new NewTopic(name, Optional.of(1), Optional.empty())))
                    .all()
                    .get(SECONDS_TO_WAIT, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("The topic of the dead letters cannot be created", failed);
            }
        }
        exists = true;
    }

    @Override
    public void stop() {
        Thread thread = creating;
        if (thread != null) {
            thread.interrupt();
        }
        creating = null;
    }

    @Override
    public boolean isRunning() {
        return creating != null;
    }

    private static void header(ProducerRecord<?, ?> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }
}
