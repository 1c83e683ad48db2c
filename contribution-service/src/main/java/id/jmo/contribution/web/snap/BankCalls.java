package id.jmo.contribution.web.snap;

import id.jmo.contribution.application.collection.BankRequests;
import id.jmo.contribution.config.CollectionProperties;
import id.jmo.platform.snap.BankSignature;
import id.jmo.platform.snap.SnapProperties;
import id.jmo.platform.values.Jakarta;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Lets in what the bank signed, once: headers complete, time in range, signed with the bank's key. The external id is used up
 * only by a request that is the bank's.
 */
@Component
class BankCalls {

    private static final Pattern EXTERNAL_ID = Pattern.compile("\\d{1,36}");
    private static final int TIMESTAMP = 25;

    private final BankSignature signature;
    private final BankRequests requests;
    private final SnapProperties bank;
    private final Duration clockSkew;
    private final Clock clock;

    BankCalls(
            BankSignature signature,
            BankRequests requests,
            SnapProperties bank,
            CollectionProperties properties,
            Clock clock) {
        this.signature = signature;
        this.requests = requests;
        this.bank = bank;
        this.clockSkew = properties.clockSkew();
        this.clock = clock;
    }

    /** @throws SnapRefusal if it is not the bank's, or not of SNAP's form */
    SnapFields accept(HttpServletRequest request, byte[] body) {
        String timestamp = timestamp(request);
        String signed = header(request, "X-SIGNATURE");
        String partner = header(request, "X-PARTNER-ID");
        String externalId = header(request, "X-EXTERNAL-ID");
        String channel = header(request, "CHANNEL-ID");
        if (!EXTERNAL_ID.matcher(externalId).matches()) {
            throw new SnapRefusal(SnapCase.INVALID_FORMAT, "X-EXTERNAL-ID");
        }
        if (!partner.equals(bank.partnerId()) || !channel.equals(bank.channelId())) {
            throw new SnapRefusal(SnapCase.UNAUTHORIZED, "[Unknown client]");
        }
        if (!signature.isGenuine(request.getMethod(), request.getRequestURI(), body, timestamp, signed)) {
            throw new SnapRefusal(SnapCase.UNAUTHORIZED, "[Signature]");
        }
        SnapFields fields = SnapFields.of(body);
        if (!requests.isFirst(externalId, Jakarta.today(clock))) {
            throw new SnapRefusal(SnapCase.CONFLICT);
        }
        return fields;
    }

    private String timestamp(HttpServletRequest request) {
        String text = header(request, "X-TIMESTAMP");
        OffsetDateTime time;
        try {
            time = OffsetDateTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new SnapRefusal(SnapCase.INVALID_FORMAT, "X-TIMESTAMP");
        }
        if (text.length() != TIMESTAMP) {
            throw new SnapRefusal(SnapCase.INVALID_FORMAT, "X-TIMESTAMP");
        }
        Duration off = Duration.between(time.toInstant(), clock.instant()).abs();
        if (off.compareTo(clockSkew) > 0) {
            throw new SnapRefusal(SnapCase.UNAUTHORIZED, "[X-TIMESTAMP]");
        }
        return text;
    }

    private static String header(HttpServletRequest request, String name) {
        String value = request.getHeader(name);
        if (value == null || value.isBlank()) {
            throw new SnapRefusal(SnapCase.MISSING_FIELD, name);
        }
        return value;
    }
}
