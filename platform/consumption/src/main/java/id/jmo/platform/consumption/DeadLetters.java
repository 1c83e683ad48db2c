package id.jmo.platform.consumption;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.platform.mongo.StoreAway;
import id.jmo.platform.personaldata.PersonalDataCipher;
import id.jmo.platform.values.Page;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * What an operator can do with this service's dead letters. A replay reaches this service only. The messages of
 * one key are replayed in the order in which they were published, or not at all.
 */
final class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    /** In the order of publication, as far as there is one: within a partition. */
    private static final Sort AS_PUBLISHED = Sort.by("topic", "partition", "offset");

    /** How many one request deals with, so that it is answered while the caller still listens. */
    static final int MOST_AT_ONCE = 200;

    /** Longer than any handler takes. After a crash in mid-replay the message can be replayed again that much later. */
    static final Duration HOLD = Duration.ofMinutes(1);

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

    /**
     * Which dead letters to look at; {@code null} stands for any.
     *
     * @param cause a part of it, in whatever case
     * @param olderThan how long ago, at least, they became dead letters
     */
    record Selection(
            DeadLetter.State state,
            @Nullable String topic,
            @Nullable String type,
            @Nullable String cause,
            @Nullable Duration olderThan) {

        static Selection of(DeadLetter.State state) {
            return new Selection(state, null, null, null, null);
        }
    }

    /**
     * In the order of publication.
     *
     * @param afterId where the page before ended
     * @throws IllegalArgumentException if that is no id of a dead letter
     */
    Page<DeadLetter> list(Selection selection, @Nullable String afterId, int limit) {
        var criteria = where("state").is(selection.state());
        if (selection.topic() != null) {
            criteria = criteria.and("topic").is(selection.topic());
        }
        if (selection.type() != null) {
            criteria = criteria.and("type").is(selection.type());
        }
        if (selection.cause() != null) {
            criteria = criteria.and("cause").regex(Pattern.quote(selection.cause()), "i");
        }
        if (selection.olderThan() != null) {
            criteria = criteria.and("failedAt").lte(clock.instant().minus(selection.olderThan()));
        }
        if (afterId != null) {
            criteria = criteria.andOperator(after(afterId));
        }
        var query = new Query(criteria).with(AS_PUBLISHED).limit(limit + 1);
        return Page.cut(mongo.find(query, DeadLetter.class), limit, DeadLetter::id);
    }

    private static Criteria after(String id) {
        var parts = Pattern.compile("(.+)-(\\d{1,9})-(\\d{1,18})").matcher(id);
        if (!parts.matches()) {
            throw new IllegalArgumentException("No id of a dead letter");
        }
        var topic = parts.group(1);
        int partition = Integer.parseInt(parts.group(2));
        return new Criteria()
                .orOperator(
                        where("topic").gt(topic),
                        where("topic").is(topic).and("partition").gt(partition),
                        where("topic")
                                .is(topic)
                                .and("partition")
                                .is(partition)
                                .and("offset")
                                .gt(Long.parseLong(parts.group(3))));
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

    /**
     * Passes the message to its handler once more, unless an earlier one of its key still waits. Should the service die
     * between the handler's effect and the mark, the message still waits and is replayed again: handlers are idempotent,
     * so there is no second effect.
     */
    Replay replay(DeadLetter letter, String operator, @Nullable String reason) {
        var earlier = earlierOfItsKey(letter);
        if (earlier.isPresent()) {
            return new Replay.Behind(letter, earlier.get());
        }
        var until = clock.instant().plus(HOLD).truncatedTo(ChronoUnit.MILLIS);
        var held = changeUnlessTaken(letter, new Update().set("heldUntil", until));
        if (held.isEmpty()) {
            return new Replay.Taken(letter);
        }
        try {
            dispatcher.dispatch(original(letter));
        } catch (RuntimeException fault) {
            if (StoreAway.isCauseOf(fault)) {
                throw fault;
            }
            var cause = Cause.of(fault);
            LOG.warn("Dead letter {} was replayed by {} and failed again: {}", letter.id(), operator, cause);
            return new Replay.FailedAgain(
                    mark(letter, until, new Update().set("cause", cause).inc("attempts", 1)));
        }
        LOG.info("Dead letter {} was replayed by {}", letter.id(), operator);
        return new Replay.Done(mark(
                letter,
                until,
                decided(DeadLetter.State.REPLAYED, operator, reason).inc("attempts", 1)));
    }

    /** Replays what waits in the order of publication, a part of it at a time. */
    Page<Replay> replayAll(Selection selection, @Nullable String afterId, String operator, @Nullable String reason) {
        return list(selection, afterId, MOST_AT_ONCE).map(letter -> replay(letter, operator, reason));
    }

    /** Empty if it waits no longer, or is being replayed. */
    Optional<DeadLetter> discard(DeadLetter letter, String operator, String reason) {
        var discarded = changeUnlessTaken(letter, decided(DeadLetter.State.DISCARDED, operator, reason));
        discarded.ifPresent(_ -> LOG.info("Dead letter {} was discarded by {}", letter.id(), operator));
        return discarded;
    }

    /** Discards what waits, a part of it at a time; empty for one that somebody else has decided or replays. */
    Page<Optional<DeadLetter>> discardAll(
            Selection selection, @Nullable String afterId, String operator, String reason) {
        return list(selection, afterId, MOST_AT_ONCE).map(letter -> discard(letter, operator, reason));
    }

    private Optional<DeadLetter> earlierOfItsKey(DeadLetter letter) {
        var query = new Query(where("topic")
                        .is(letter.topic())
                        .and("partition")
                        .is(letter.partition())
                        .and("key")
                        .is(letter.key())
                        .and("offset")
                        .lt(letter.offset())
                        .and("state")
                        .is(DeadLetter.State.WAITING))
                .with(AS_PUBLISHED)
                .limit(1);
        return mongo.find(query, DeadLetter.class).stream().findFirst();
    }

    private Optional<DeadLetter> changeUnlessTaken(DeadLetter letter, Update update) {
        var free = where("_id")
                .is(letter.id())
                .and("state")
                .is(DeadLetter.State.WAITING)
                .orOperator(where("heldUntil").isNull(), where("heldUntil").lte(clock.instant()));
        return change(free, update);
    }

    /** Writes nothing if the hold has expired: another replay may have it by then. */
    private DeadLetter mark(DeadLetter letter, Instant heldUntil, Update update) {
        var ours = where("_id").is(letter.id()).and("heldUntil").is(heldUntil);
        return change(ours, update.unset("heldUntil"))
                .or(() -> find(letter.id()))
                .orElse(letter);
    }

    private Optional<DeadLetter> change(Criteria which, Update update) {
        var after = FindAndModifyOptions.options().returnNew(true);
        return Optional.ofNullable(mongo.findAndModify(new Query(which), update, after, DeadLetter.class));
    }

    private Update decided(DeadLetter.State state, String operator, @Nullable String reason) {
        return new Update()
                .set("state", state)
                .set("decidedBy", operator)
                .set("decidedAt", clock.instant())
                .set("reason", reason);
    }

    private ConsumerRecord<String, byte[]> original(DeadLetter letter) {
        // The handler goes by the event's subject; the key only chose the partition.
        var key = Objects.requireNonNullElse(letter.key(), "");
        var record = new ConsumerRecord<>(letter.topic(), letter.partition(), letter.offset(), key, body(letter));
        letter.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
