package id.jmo.platform.consumption;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A message that could not be handled, and what an operator decided about it.
 *
 * @param id topic, partition and offset of the original: {@code jmo.claims.v1-3-17}; with the event's id behind it if another
 *     message had that place before the broker was restored
 * @param attempts how often it was tried, replays included
 * @param failedAt when it last became a dead letter; a failed replay does not change it
 * @param headers of the original, as text
 * @param body encrypted
 * @param heldUntil until when a replay in progress locks it; a replay whose instance died ends then
 * @param decidedBy who replayed or discarded it
 */
@Document("deadLetters")
record DeadLetter(
        @Id String id,
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable String type,
        String cause,
        int attempts,
        Instant failedAt,
        State state,
        Map<String, String> headers,
        byte[] body,
        @Nullable Instant heldUntil,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    private static final String EVENT_ID = "ce_id";

    enum State {
        WAITING,
        REPLAYED,
        DISCARDED
    }

    /** As far as both say which event they are. */
    boolean isAnotherEventThan(DeadLetter other) {
        var own = headers.get(EVENT_ID);
        var others = other.headers.get(EVENT_ID);
        return own != null && others != null && !own.equals(others);
    }

    /** The same, with an id that no other message of its place has. */
    DeadLetter besideOther() {
        return new DeadLetter(
                id + "-" + headers.get(EVENT_ID),
                topic,
                partition,
                offset,
                key,
                type,
                cause,
                attempts,
                failedAt,
                state,
                headers,
                body,
                heldUntil,
                decidedBy,
                decidedAt,
                reason);
    }

    static String idOf(String topic, int partition, long offset) {
        return "%s-%d-%d".formatted(topic, partition, offset);
    }
}
