package id.jmo.platform.consumption;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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

    DeadLetterIntake(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void onMessage(ConsumerRecord<String, byte[]> record) {
        var headers = headers(record);
        DeadLetter letter;
        try {
            letter = letter(record, headers);
        } catch (IllegalArgumentException | DateTimeParseException notOurs) {
            LOG.error(
                    "Passed over a message on {} at offset {} that is no dead letter", record.topic(), record.offset());
            return;
        }
        try {
            mongo.insert(letter);
        } catch (DuplicateKeyException known) {
            waitAgain(letter);
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

    private static DeadLetter letter(ConsumerRecord<String, byte[]> record, Map<String, String> headers) {
        var topic = required(headers, DeadLetterTopic.TOPIC_HEADER);
        int partition = Integer.parseInt(required(headers, DeadLetterTopic.PARTITION_HEADER));
        long offset = Long.parseLong(required(headers, DeadLetterTopic.OFFSET_HEADER));
        return new DeadLetter(
                DeadLetter.idOf(topic, partition, offset),
                topic,
                partition,
                offset,
                record.key(),
                headers.get("ce_type"),
                required(headers, DeadLetterTopic.CAUSE_HEADER),
                Integer.parseInt(required(headers, DeadLetterTopic.ATTEMPTS_HEADER)),
                Instant.parse(required(headers, DeadLetterTopic.FAILED_AT_HEADER)),
                DeadLetter.State.WAITING,
                headers,
                record.value(),
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
