package id.jmo.local.sandbox.bank;

import id.jmo.local.sandbox.Resettable;
import id.jmo.local.sandbox.faults.PartnerEndpoint;
import id.jmo.local.sandbox.faults.Target;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Logs every request that reached the bank, answered or not. */
@Component
class BankRequestLog implements PartnerEndpoint, Resettable {

    /** The bank of the client's account. */
    static final String OWN_BANK = "888";

    /** A received request; {@code answer} is the response code or the applied fault. */
    record LoggedRequest(
            Instant receivedAt,
            String operation,
            @Nullable String reference,
            @Nullable String accountNumber,
            @Nullable String externalId,
            @Nullable String answer) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    BankRequestLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean belongsTo(Target target) {
        return target.isBank();
    }

    @Override
    public @Nullable String subjectOf(Target target, HttpServletRequest request, JsonNode body) {
        String account = accountIn(body);
        if (!account.isEmpty()) {
            return account;
        }
        String reference = body.path("originalPartnerReferenceNo").asString("");
        return jdbc
                .sql("select account_number from bank_requests where reference = ? and account_number is not null")
                .param(reference)
                .query(String.class)
                .list()
                .stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public long received(Target target, HttpServletRequest request, JsonNode body) {
        String reference = body.path("partnerReferenceNo")
                .asString(body.path("originalPartnerReferenceNo")
                        .asString(body.path("trxId").asString("")));
        String account = accountIn(body);
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into bank_requests (received_at, operation, reference, account_number, external_id)
                values (?, ?, ?, ?, ?)""")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(target.operation())
                .param(reference.isEmpty() ? null : reference)
                .param(account.isEmpty() ? null : account)
                .param(request.getHeader("X-EXTERNAL-ID"))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private static String accountIn(JsonNode body) {
        return body.path("beneficiaryAccountNo")
                .asString(body.path("virtualAccountNo").asString(""))
                .strip();
    }

    @Override
    public void answered(long requestId, String outcome) {
        jdbc.sql("update bank_requests set answer = ? where id = ?")
                .param(outcome)
                .param(requestId)
                .update();
    }

    List<LoggedRequest> of(String reference) {
        return jdbc.sql("select * from bank_requests where reference = ? order by id")
                .param(reference)
                .query((row, n) -> new LoggedRequest(
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        row.getString("operation"),
                        row.getString("reference"),
                        row.getString("account_number"),
                        row.getString("external_id"),
                        row.getString("answer")))
                .list();
    }

    @Override
    public void reset() {
        jdbc.sql("delete from bank_requests").update();
    }
}
