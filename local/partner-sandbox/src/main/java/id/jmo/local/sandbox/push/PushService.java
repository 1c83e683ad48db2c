package id.jmo.local.sandbox.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.jmo.local.sandbox.faults.PartnerEndpoint;
import id.jmo.local.sandbox.faults.Target;
import id.jmo.local.sandbox.push.PushBooks.Received;
import id.jmo.local.sandbox.push.PushBooks.Subscription;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Takes messages for browsers as RFC 8030 says, and lets the browser decrypt each at once. */
@RestController
class PushService implements PartnerEndpoint {

    /** RFC 8030, section 7.2: what every push service takes. */
    private static final int LONGEST = 4096;

    private static final Set<String> URGENCIES = Set.of("very-low", "low", "normal", "high");

    private final PushBooks books;
    private final PushPort port;
    private final Clock clock;

    PushService(PushBooks books, PushPort port, Clock clock) {
        this.books = books;
        this.port = port;
        this.clock = clock;
    }

    @PostMapping("/push/v1/{id}")
    ResponseEntity<Map<String, String>> push(
            @PathVariable String id,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @RequestHeader(name = "TTL", required = false) @Nullable String ttl,
            @RequestHeader(name = "Urgency", defaultValue = "normal") String urgency,
            @RequestHeader(name = "Topic", required = false) @Nullable String topic,
            @RequestHeader(name = "Content-Encoding", required = false) @Nullable String encoding,
            HttpServletRequest request)
            throws IOException {
        Optional<Subscription> found = books.find(id);
        if (found.isEmpty()) {
            return refused(HttpStatus.NOT_FOUND, "no such subscription");
        }
        Subscription subscription = found.get();
        if (subscription.ended()) {
            return refused(HttpStatus.GONE, "the browser has unsubscribed");
        }
        if (ttl == null || !ttl.matches("\\d{1,9}")) {
            return refused(HttpStatus.BAD_REQUEST, "TTL");
        }
        if (!URGENCIES.contains(urgency)) {
            return refused(HttpStatus.BAD_REQUEST, "Urgency");
        }
        if (topic != null && !topic.matches("[A-Za-z0-9_-]{1,32}")) {
            return refused(HttpStatus.BAD_REQUEST, "Topic");
        }
        if (!"aes128gcm".equals(encoding)) {
            return refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Content-Encoding");
        }
        byte[] message = request.getInputStream().readAllBytes();
        if (message.length > LONGEST) {
            return refused(HttpStatus.CONTENT_TOO_LARGE, "more than 4096 bytes");
        }
        String sender;
        try {
            sender = Vapid.sender(authorization, port.origin(), subscription.serverKey(), clock.instant());
        } catch (Vapid.Refused refused) {
            return refused(HttpStatus.FORBIDDEN, String.valueOf(refused.getMessage()));
        }
        String messageId = UUID.randomUUID().toString();
        books.keep(new Received(
                messageId,
                id,
                decrypted(subscription, message),
                Long.parseLong(ttl),
                urgency,
                topic,
                sender,
                clock.instant()));
        return ResponseEntity.status(HttpStatus.CREATED)
                .header("Location", port.origin() + "/push/v1/messages/" + messageId)
                .header("TTL", ttl)
                .build();
    }

    /** The service cannot know whether a message is readable: only the browser finds out. */
    private static @Nullable String decrypted(Subscription subscription, byte[] message) {
        try {
            return new String(subscription.browser().decrypt(message), UTF_8);
        } catch (GeneralSecurityException unreadable) {
            return null;
        }
    }

    private static ResponseEntity<Map<String, String>> refused(HttpStatus status, String reason) {
        return ResponseEntity.status(status).body(Map.of("error", reason));
    }

    @Override
    public boolean belongsTo(Target target) {
        return target.partner().equals("push");
    }

    @Override
    public @Nullable String subjectOf(Target target, HttpServletRequest request, JsonNode body) {
        String path = request.getRequestURI();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
