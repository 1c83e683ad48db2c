package id.jmo.platform.consumption;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.platform.personaldata.PersonalDataCipher;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** What an operator can do with the messages this service set aside. A replay reaches this service only. */
final class DeadLetters {

    private static final int MOST_AT_ONCE = 1_000;

    private final MongoOperations mongo;
    private final Dispatcher dispatcher;
    private final PersonalDataCipher cipher;
    private final Clock clock;

    DeadLetters(MongoOperations mongo, Dispatcher dispatcher, PersonalDataCipher cipher, Clock clock) {
        this.mongo = mongo;
        this.dispatcher = dispatcher;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** Which dead letters to look at; {@code null} stands for any. */
    record Selection(
            DeadLetter.State state,
            @Nullable String topic,
            @Nullable String type,
            @Nullable String cause) {}

    List<DeadLetter> list(Selection selection, @Nullable String afterId, int limit) {
        var criteria = where("state").is(selection.state());
        if (selection.topic() != null) {
            criteria = criteria.and("topic").is(selection.topic());
        }
        if (selection.type() != null) {
            criteria = criteria.and("type").is(selection.type());
        }
        if (selection.cause() != null) {
            criteria = criteria.and("cause").is(selection.cause());
        }
        if (afterId != null) {
            criteria = criteria.and("_id").gt(afterId);
        }
        var query = new Query(criteria).with(Sort.by("_id")).limit(limit);
        return mongo.find(query, DeadLetter.class);
    }

    Optional<DeadLetter> find(String id) {
        return Optional.ofNullable(mongo.findById(id, DeadLetter.class));
    }

    long waiting() {
        return mongo.count(new Query(where("state").is(DeadLetter.State.WAITING)), DeadLetter.class);
    }

    byte[] body(DeadLetter letter) {
        return cipher.decrypt(letter.body());
    }

    /** Hands the message to its handler once more; if that fails again it goes on waiting, with the new cause. */
    DeadLetter replay(DeadLetter letter, String operator) {
        DeadLetter after;
        try {
            dispatcher.dispatch(original(letter));
            after = letter.decided(DeadLetter.State.REPLAYED, operator, clock.instant(), null);
        } catch (RuntimeException fault) {
            after = letter.failedAgain(Cause.of(fault), clock.instant());
        }
        return mongo.save(after);
    }

    /** Replays what waits in the order in which it was published, so that the facts about one aggregate stay in order. */
    List<DeadLetter> replayAll(@Nullable String topic, @Nullable String type, String operator) {
        var selection = new Selection(DeadLetter.State.WAITING, topic, type, null);
        return list(selection, null, MOST_AT_ONCE).stream()
                .sorted(Comparator.comparing(DeadLetter::topic)
                        .thenComparing(DeadLetter::partition)
                        .thenComparing(DeadLetter::offset))
                .map(letter -> replay(letter, operator))
                .toList();
    }

    DeadLetter discard(DeadLetter letter, String operator, String reason) {
        return mongo.save(letter.decided(DeadLetter.State.DISCARDED, operator, clock.instant(), reason));
    }

    private ConsumerRecord<String, byte[]> original(DeadLetter letter) {
        // The handler goes by the event's subject; the key only chose the partition.
        var key = Objects.requireNonNullElse(letter.key(), "");
        var record = new ConsumerRecord<>(letter.topic(), letter.partition(), letter.offset(), key, body(letter));
        letter.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
