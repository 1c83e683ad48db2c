package id.jmo.platform.consumption;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.platform.personaldata.PersonalDataCipher;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.kafka.listener.MessageListener;

/** Reads this service's own dead letters into the store, where an operator can list, replay or discard them. */
final class DeadLetterIntake implements MessageListener<String, byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterIntake.class);

    /** A dot in a field name means a path in the store. */
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_-]+");

    private final MongoOperations mongo;
    private final Originals originals;
    private final PersonalDataCipher cipher;
    private final Stalls stalls;

    DeadLetterIntake(MongoOperations mongo, Originals originals, PersonalDataCipher cipher, Stalls stalls) {
        this.mongo = mongo;
        this.originals = originals;
        this.cipher = cipher;
        this.stalls = stalls;
    }

    @Override
    public void onMessage(ConsumerRecord<String, byte[]> record) {
        try {
            take(record);
            stalls.ended(List.of(record));
        } catch (RuntimeException fault) {
            stalls.began(List.of(record), fault);
            throw fault;
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        DeadLetter letter;
        try {
            letter = letter(record);
        } catch (IllegalArgumentException | DateTimeParseException notOurs) {
            LOG.error(
                    "Passed over a message on {} at offset {} that is no dead letter", record.topic(), record.offset());
            return;
        }
        take(letter);
    }

    private void take(DeadLetter letter) {
        try {
            mongo.insert(letter);
        } catch (DuplicateKeyException known) {
            var stored = mongo.findById(letter.id(), DeadLetter.class);
            if (stored != null && letter.isAnotherEventThan(stored)) {
                // The broker was restored from a backup, and has given the place of one message to another.
                take(letter.besideOther());
            } else {
                waitAgain(letter);
            }
        }
    }

    /**
     * A message whose replay was done and that has failed since, because its topic was read anew, waits once more. One
     * that an operator discarded stays discarded.
     */
    private void waitAgain(DeadLetter letter) {
        var replayedBefore = where("_id")
                .is(letter.id())
                .and("state")
                .is(DeadLetter.State.REPLAYED)
                .and("decidedAt")
                .lt(letter.failedAt());
        var update = new Update()
                .set("state", DeadLetter.State.WAITING)
                .set("cause", letter.cause())
                .set("failedAt", letter.failedAt())
                .inc("attempts", letter.attempts())
                .unset("decidedBy")
                .unset("decidedAt")
                .unset("reason");
        mongo.updateFirst(new Query(replayedBefore), update, DeadLetter.class);
    }

    private DeadLetter letter(ConsumerRecord<String, byte[]> record) {
        var facts = headers(record);
        if (!facts.containsKey(DeadLetterTopic.REFERENCE_HEADER)) {
            return letter(facts, record.key(), facts, required(facts, DeadLetterTopic.CAUSE_HEADER), record.value());
        }
        var cause = required(facts, DeadLetterTopic.CAUSE_HEADER);
        return originals
                .read(
                        required(facts, DeadLetterTopic.TOPIC_HEADER),
                        Integer.parseInt(required(facts, DeadLetterTopic.PARTITION_HEADER)),
                        Long.parseLong(required(facts, DeadLetterTopic.OFFSET_HEADER)))
                .map(original -> letter(
                        facts,
                        original.key(),
                        headers(original),
                        cause,
                        cipher.encrypt(original.value() == null ? new byte[0] : original.value())))
                .orElseGet(() -> letter(
                        facts, null, facts, cause + "; its topic has it no longer", cipher.encrypt(new byte[0])));
    }

    private static DeadLetter letter(
            Map<String, String> facts, @Nullable String key, Map<String, String> headers, String cause, byte[] body) {
        var topic = required(facts, DeadLetterTopic.TOPIC_HEADER);
        int partition = Integer.parseInt(required(facts, DeadLetterTopic.PARTITION_HEADER));
        long offset = Long.parseLong(required(facts, DeadLetterTopic.OFFSET_HEADER));
        return new DeadLetter(
                DeadLetter.idOf(topic, partition, offset),
                topic,
                partition,
                offset,
                key,
                headers.get("ce_type"),
                cause,
                Integer.parseInt(required(facts, DeadLetterTopic.ATTEMPTS_HEADER)),
                Instant.parse(required(facts, DeadLetterTopic.FAILED_AT_HEADER)),
                DeadLetter.State.WAITING,
                headers,
                body,
                null,
                null,
                null,
                null);
    }

    private static String required(Map<String, String> headers, String name) {
        var value = headers.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No header " + name);
        }
        return value;
    }

    private static Map<String, String> headers(ConsumerRecord<?, ?> record) {
        var headers = new HashMap<String, String>();
        for (var header : record.headers()) {
            if (header.value() != null && PLAIN_NAME.matcher(header.key()).matches()) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return headers;
    }
}
