package id.jmo.local.sandbox.bank;

import id.jmo.local.sandbox.bank.Snap.Case;
import id.jmo.local.sandbox.bank.Snap.Refusal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a request's fields and refuses what is missing or of wrong form, by name. */
final class SnapFields {

    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,13})\\.(\\d{2})");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode body;

    private SnapFields(JsonNode body) {
        this.body = body;
    }

    static SnapFields of(byte[] body) {
        try {
            JsonNode read = JSON.readTree(body);
            if (read.isObject()) {
                return new SnapFields(read);
            }
        } catch (JacksonException e) {
            throw new Refusal(Case.BAD_REQUEST);
        }
        throw new Refusal(Case.BAD_REQUEST);
    }

    String text(String name, int maximum) {
        JsonNode value = body.path(name);
        if (value.isMissingNode()
                || value.isNull()
                || (value.isString() && value.asString().isBlank())) {
            throw new Refusal(Case.MISSING_FIELD, name);
        }
        if (!value.isString() || value.asString().length() > maximum) {
            throw new Refusal(Case.INVALID_FORMAT, name);
        }
        return value.asString();
    }

    /** A time to the second, with its offset. */
    Instant time(String name) {
        try {
            return OffsetDateTime.parse(text(name, 25)).toInstant();
        } catch (DateTimeParseException e) {
            throw new Refusal(Case.INVALID_FORMAT, name);
        }
    }

    /** The line after which a statement goes on; null if the client does not say. */
    @Nullable
    String lastTransactionId() {
        String id = body.path("additionalInfo").path("lastTransactionId").asString("");
        return id.isEmpty() ? null : id;
    }

    /** An amount in rupiah, two decimals, of which the bank accepts only zeros: there is no smaller coin. */
    long rupiah(String name) {
        JsonNode amount = body.path(name);
        if (!amount.isObject()) {
            throw new Refusal(Case.MISSING_FIELD, name);
        }
        Matcher value = AMOUNT.matcher(amount.path("value").asString(""));
        if (!value.matches() || !value.group(2).equals("00") || value.group(1).matches("0+")) {
            throw new Refusal(Case.INVALID_FORMAT, name + ".value");
        }
        if (!amount.path("currency").asString("").equals("IDR")) {
            throw new Refusal(Case.INVALID_FORMAT, name + ".currency");
        }
        return Long.parseLong(value.group(1));
    }
}
