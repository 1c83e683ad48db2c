package id.jmo.local.sandbox.messages;

import id.jmo.local.sandbox.Resettable;
import id.jmo.local.sandbox.SandboxProperties;
import id.jmo.local.sandbox.faults.PartnerEndpoint;
import id.jmo.local.sandbox.faults.Target;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
class SmsGateway implements Resettable, PartnerEndpoint {

    record Outgoing(@Nullable String to, @Nullable String text) {}

    record Received(String messageId, String to, String text, Instant receivedAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String apiKey;

    SmsGateway(JdbcClient jdbc, Clock clock, SandboxProperties properties) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.apiKey = properties.sms().apiKey();
    }

    @PostMapping("/sms/v1/messages")
    ResponseEntity<Map<String, String>> send(
            @RequestHeader(name = "X-API-KEY", required = false) @Nullable String key,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestBody Outgoing sms) {
        if (!apiKey.equals(key)) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).body(Map.of("error", "X-API-KEY"));
        }
        if (sms.to() == null || !sms.to().matches("\\+\\d{8,15}")) {
            return ResponseEntity.badRequest().body(Map.of("error", "to"));
        }
        if (sms.text() == null || sms.text().isBlank() || sms.text().length() > 1000) {
            return ResponseEntity.badRequest().body(Map.of("error", "text"));
        }
        return ResponseEntity.accepted().body(Map.of("messageId", deliver(sms.to(), sms.text(), idempotencyKey)));
    }

    @GetMapping("/sms")
    List<Received> to(@RequestParam String to) {
        return jdbc.sql("select * from sms where recipient = ? order by received_at, message_id")
                .param(to)
                .query((row, n) -> new Received(
                        row.getString("message_id"),
                        row.getString("recipient"),
                        row.getString("content"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private String deliver(String to, String text, @Nullable String idempotencyKey) {
        String id = UUID.randomUUID().toString();
        try {
            jdbc.sql("""
                    insert into sms (message_id, recipient, content, idempotency_key, received_at)
                    values (?, ?, ?, ?, ?)""")
                    .param(id)
                    .param(to)
                    .param(text)
                    .param(idempotencyKey)
                    .param(clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            return id;
        } catch (DuplicateKeyException deliveredBefore) {
            return jdbc.sql("select message_id from sms where idempotency_key = ?")
                    .param(idempotencyKey)
                    .query(String.class)
                    .single();
        }
    }

    @Override
    public void reset() {
        jdbc.sql("delete from sms").update();
    }

    @Override
    public boolean belongsTo(Target target) {
        return target.partner().equals("sms");
    }

    @Override
    public @Nullable String subjectOf(Target target, HttpServletRequest request, JsonNode body) {
        return body.path("to").asString("");
    }
}
