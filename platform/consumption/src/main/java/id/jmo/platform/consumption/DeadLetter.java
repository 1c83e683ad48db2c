package id.jmo.platform.consumption;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A message set aside, and what an operator did with it.
 *
 * @param id topic, partition and offset of the original: {@code jmo.claims.v1-3-17}
 * @param headers of the original, as text
 * @param body encrypted
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
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    enum State {
        WAITING,
        REPLAYED,
        DISCARDED
    }

    DeadLetter decided(State next, String by, Instant at, @Nullable String why) {
        return new DeadLetter(
                id, topic, partition, offset, key, type, cause, attempts, failedAt, next, headers, body, by, at, why);
    }

    DeadLetter failedAgain(String newCause, Instant at) {
        return new DeadLetter(
                id,
                topic,
                partition,
                offset,
                key,
                type,
                newCause,
                attempts + 1,
                at,
                State.WAITING,
                headers,
                body,
                null,
                null,
                null);
    }
}
