package id.jmo.contribution.web.snap;

import id.jmo.contribution.model.bill.VirtualAccount;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields of a request; refuses what is missing or of wrong form, by name. */
final class SnapFields {

    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,13})\\.00");
    private static final int PREFIX = 8;
    private static final int CUSTOMER = 20;
    private static final int TIME = 25;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

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
            throw new SnapRefusal(SnapCase.BAD_REQUEST);
        }
        throw new SnapRefusal(SnapCase.BAD_REQUEST);
    }

    String text(String name, int longest) {
        JsonNode value = body.path(name);
        if (value.isMissingNode()
                || value.isNull()
                || value.isString() && value.asString().isBlank()) {
            throw new SnapRefusal(SnapCase.MISSING_FIELD, name);
        }
        if (!value.isString() || value.asString().length() > longest) {
            throw new SnapRefusal(SnapCase.INVALID_FORMAT, name);
        }
        return value.asString();
    }

    /** The account, which SNAP gives three times: as prefix, as customer's number, and as both together. */
    VirtualAccount account() {
        String prefix = text("partnerServiceId", PREFIX);
        String customer = text("customerNo", CUSTOMER);
        String number = text("virtualAccountNo", PREFIX + CUSTOMER);
        String trimmed = number.strip();
        if (!number.equals(prefix + customer) || !VirtualAccount.isWellFormed(trimmed)) {
            throw new SnapRefusal(SnapCase.INVALID_FORMAT, "virtualAccountNo");
        }
        return new VirtualAccount(trimmed);
    }

    /** An amount with two decimals, which can only be zeros: there is no smaller coin. */
    Rupiah rupiah(String name) {
        JsonNode amount = body.path(name);
        if (amount.isMissingNode() || amount.isNull()) {
            throw new SnapRefusal(SnapCase.MISSING_FIELD, name);
        }
        Matcher value = AMOUNT.matcher(amount.path("value").asString(""));
        if (!value.matches()) {
            throw new SnapRefusal(SnapCase.INVALID_FORMAT, name + ".value");
        }
        if (!amount.path("currency").asString("").equals("IDR")) {
            throw new SnapRefusal(SnapCase.INVALID_FORMAT, name + ".currency");
        }
        return Rupiah.of(Long.parseLong(value.group(1)));
    }

    /** A time to the second with its offset, at most as late as that. */
    Instant time(String name, Instant latest) {
        try {
            Instant time = OffsetDateTime.parse(text(name, TIME)).toInstant();
            if (!time.isAfter(latest)) {
                return time;
            }
        } catch (DateTimeParseException e) {
            throw new SnapRefusal(SnapCase.INVALID_FORMAT, name);
        }
        throw new SnapRefusal(SnapCase.INVALID_FORMAT, name);
    }
}
