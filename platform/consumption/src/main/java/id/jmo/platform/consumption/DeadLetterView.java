package id.jmo.platform.consumption;

import id.jmo.platform.values.Jakarta;
import java.math.BigInteger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an operator may see of a dead letter: everything but the personal data. A poison message may hold it in clear and
 * anywhere, so only what cannot be personal data is shown: identifiers, dates, codes, amounts.
 */
final class DeadLetterView {

    private static final String HIDDEN = "(confidential)";

    /** A UUID; a date or time; a code or number such as IN_REVIEW, identity-verified, id or 014; a type of event. */
    private static final Pattern HARMLESS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
            + "|\\d{4}-\\d{2}(-\\d{2}(T[0-9:.]+(Z|[+-]\\d{2}:\\d{2})?)?)?"
            + "|[A-Z][A-Z0-9_]{0,39}|[a-z]{1,20}(-[a-z]{1,20})+|[a-z]{2}|\\d{1,6}"
            + "|id\\.jmo\\.[a-z.-]{1,60}\\.v\\d{1,2}");

    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");

    /** Fields whose value is personal whatever it looks like. */
    private static final Pattern PERSONAL = Pattern.compile(
            "(?i).*name|.*nik|.*kpj|npwp|.*birth.*|.*mother.*|.*phone.*|.*mail|.*address|.*account(number|holder)?");

    /** A NIK, a KPJ or a phone number as a number: no amount in rupiah has as many digits. */
    private static final BigInteger LONGEST_AMOUNT = BigInteger.TEN.pow(10);

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
     *     be distinguished from personal data then
     * @param size of the body in bytes
     */
    record Whole(Summary letter, @Nullable JsonNode data, int size) {}

    Summary summary(DeadLetter letter) {
        return new Summary(
                letter.id(),
                letter.topic(),
                letter.partition(),
                letter.offset(),
                shown(letter.headers().get("ce_subject")),
                shown(letter.type()),
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
            return tree.isContainer() ? hidden(tree, false) : null;
        } catch (JacksonException notJson) {
            return null;
        }
    }

    private JsonNode hidden(JsonNode node, boolean personal) {
        return switch (node) {
            case ObjectNode object -> {
                var copy = json.createObjectNode();
                object.forEachEntry((name, value) -> copy.set(
                        FIELD.matcher(name).matches() ? name : HIDDEN,
                        hidden(value, personal || PERSONAL.matcher(name).matches())));
                yield copy;
            }
            case ArrayNode array -> {
                var copy = json.createArrayNode();
                array.forEach(value -> copy.add(hidden(value, personal)));
                yield copy;
            }
            default ->
                node.isNull() || !personal && isHarmless(node)
                        ? node
                        : json.getNodeFactory().stringNode(HIDDEN);
        };
    }

    private static boolean isHarmless(JsonNode node) {
        return node.isString()
                ? HARMLESS.matcher(node.stringValue()).matches()
                : node.isBoolean()
                        || node.isNumber()
                                && node.decimalValue().abs().toBigInteger().compareTo(LONGEST_AMOUNT) < 0;
    }

    private static @Nullable String shown(@Nullable String text) {
        return text == null || HARMLESS.matcher(text).matches() ? text : HIDDEN;
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : Jakarta.at(instant);
    }
}
