package id.jmo.local.sandbox.bank;

import id.jmo.local.sandbox.Resettable;
import id.jmo.local.sandbox.bank.Snap.Case;
import id.jmo.local.sandbox.bank.Snap.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Verifies SNAP requests: headers complete, timestamp in range, signature valid, external id unused today. */
@Component
class SnapRequestVerifier implements Resettable {

    private final BankProperties properties;
    private final Signatures signatures;
    private final AccessTokens tokens;
    private final JdbcClient jdbc;
    private final Clock clock;

    SnapRequestVerifier(
            BankProperties properties, Signatures signatures, AccessTokens tokens, JdbcClient jdbc, Clock clock) {
        this.properties = properties;
        this.signatures = signatures;
        this.tokens = tokens;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void verifyTokenRequest(HttpServletRequest request) {
        String clientId = header(request, "X-CLIENT-KEY");
        String timestamp = timestamp(request);
        String signature = header(request, "X-SIGNATURE");
        if (!clientId.equals(properties.clientKey())) {
            throw new Refusal(Case.UNAUTHORIZED, "[Unknown client]");
        }
        if (!signatures.isTokenRequestGenuine(clientId, timestamp, signature)) {
            throw new Refusal(Case.UNAUTHORIZED, "[Signature]");
        }
    }

    void verify(HttpServletRequest request, byte[] body) {
        String authorization = header(request, "Authorization");
        String timestamp = timestamp(request);
        String signature = header(request, "X-SIGNATURE");
        String partner = header(request, "X-PARTNER-ID");
        String externalId = header(request, "X-EXTERNAL-ID");
        String channel = header(request, "CHANNEL-ID");
        if (!externalId.matches("\\d{1,36}")) {
            throw new Refusal(Case.INVALID_FORMAT, "X-EXTERNAL-ID");
        }
        String token = authorization.startsWith("Bearer ") ? authorization.substring(7) : "";
        if (!tokens.isValid(token)) {
            throw new Refusal(Case.INVALID_TOKEN);
        }
        if (!partner.equals(properties.partnerId()) || !channel.equals(properties.channelId())) {
            throw new Refusal(Case.UNAUTHORIZED, "[Unknown client]");
        }
        if (!signatures.isServiceCallGenuine(
                request.getMethod(), request.getRequestURI(), token, body, timestamp, signature)) {
            throw new Refusal(Case.UNAUTHORIZED, "[Signature]");
        }
        remember(externalId);
    }

    private void remember(String externalId) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Snap.ZONE);
        try {
            jdbc.sql("insert into bank_external_ids (used_on, external_id) values (?, ?)")
                    .params(today, externalId)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refusal(Case.CONFLICT);
        }
    }

    private String timestamp(HttpServletRequest request) {
        String text = header(request, "X-TIMESTAMP");
        OffsetDateTime time;
        try {
            time = OffsetDateTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refusal(Case.INVALID_FORMAT, "X-TIMESTAMP");
        }
        if (text.length() != 25) {
            throw new Refusal(Case.INVALID_FORMAT, "X-TIMESTAMP");
        }
        Duration off = Duration.between(time.toInstant(), clock.instant()).abs();
        if (off.compareTo(properties.clockSkew()) > 0) {
            throw new Refusal(Case.UNAUTHORIZED, "[X-TIMESTAMP]");
        }
        return text;
    }

    private static String header(HttpServletRequest request, String name) {
        String value = request.getHeader(name);
        if (value == null || value.isBlank()) {
            throw new Refusal(Case.MISSING_FIELD, name);
        }
        return value;
    }

    @Override
    public void reset() {
        jdbc.sql("delete from bank_external_ids").update();
    }
}
