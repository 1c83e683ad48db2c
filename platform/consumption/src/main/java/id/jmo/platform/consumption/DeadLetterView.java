package id.jmo.platform.consumption;

import id.jmo.platform.values.Jakarta;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an operator may see of a dead letter: everything but the personal data, which stays hidden. */
final class DeadLetterView {

    private static final String ENCRYPTED = "jmo1:";
    private static final String HIDDEN = "(confidential)";

    private final DeadLetters deadLetters;
    private final JsonMapper json;

    DeadLetterView(DeadLetters deadLetters, JsonMapper json) {
        this.deadLetters = deadLetters;
        this.json = json;
    }

    record Summary(
            String id,
            String topic,
            int partition,
            long offset,
            @Nullable String subject,
            @Nullable String type,
            String cause,
            int attempts,
            OffsetDateTime failedAt,
            DeadLetter.State state,
            @Nullable String decidedBy,
            @Nullable OffsetDateTime decidedAt,
            @Nullable String reason) {}

    /**
     * @param data the event's data without personal data; {@code null} if it is not JSON, because what it says cannot
     *     be told from personal data then
     * @param size of the body in bytes
     */
    record Whole(Summary letter, @Nullable JsonNode data, int size) {}

    Summary summary(DeadLetter letter) {
        return new Summary(
                letter.id(),
                letter.topic(),
                letter.partition(),
                letter.offset(),
                letter.headers().get("ce_subject"),
                letter.type(),
                letter.cause(),
                letter.attempts(),
                Jakarta.at(letter.failedAt()),
                letter.state(),
                letter.decidedBy(),
                at(letter.decidedAt()),
                letter.reason());
    }

    Whole whole(DeadLetter letter) {
        var body = deadLetters.body(letter);
        return new Whole(summary(letter), withoutPersonalData(body), body.length);
    }

    private @Nullable JsonNode withoutPersonalData(byte[] body) {
        try {
            var tree = json.readTree(body);
            return tree.isContainer() ? hidden(tree) : null;
        } catch (JacksonException notJson) {
            return null;
        }
    }

    private JsonNode hidden(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                var copy = json.createObjectNode();
                object.forEachEntry((name, value) -> copy.set(name, hidden(value)));
                yield copy;
            }
            case ArrayNode array -> {
                var copy = json.createArrayNode();
                array.forEach(value -> copy.add(hidden(value)));
                yield copy;
            }
            default ->
                node.isString() && node.stringValue().startsWith(ENCRYPTED)
                        ? json.getNodeFactory().stringNode(HIDDEN)
                        : node;
        };
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : Jakarta.at(instant);
    }
}
