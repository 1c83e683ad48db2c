package id.jmo.local.sandbox.push;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import id.jmo.local.sandbox.push.PushBooks.Received;
import id.jmo.local.sandbox.push.PushBooks.Subscription;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The browsers: whoever tests lets one subscribe, and looks at what it shows. */
@RestController
@RequestMapping("/sandbox/push")
class PushControl {

    private static final int SHOWN = 20;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final PushBooks books;
    private final PushPort port;

    PushControl(PushBooks books, PushPort port) {
        this.books = books;
        this.port = port;
    }

    /** @param applicationServerKey a point of P-256 in Base64url */
    record Subscribing(@Nullable String applicationServerKey) {}

    /** As {@code PushSubscription.toJSON()} of a browser; {@code id} is the sandbox's own. */
    record Subscribed(String id, String endpoint, @Nullable Long expirationTime, Map<String, String> keys) {}

    @PostMapping("/subscriptions")
    @ResponseStatus(HttpStatus.CREATED)
    Subscribed subscribe(@RequestBody Subscribing subscribing) {
        String serverKey = subscribing.applicationServerKey();
        if (serverKey == null || !serverKey.matches("[A-Za-z0-9_-]{87}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "applicationServerKey");
        }
        Subscription subscription = books.subscribe(serverKey);
        return new Subscribed(
                subscription.id(),
                port.origin() + "/push/v1/" + subscription.id(),
                null,
                Map.of(
                        "p256dh", BASE64.encodeToString(subscription.browser().publicKey()),
                        "auth", BASE64.encodeToString(subscription.browser().auth())));
    }

    @DeleteMapping("/subscriptions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unsubscribe(@PathVariable String id) {
        if (!books.end(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    @GetMapping("/subscriptions/{id}/messages")
    List<Received> messages(@PathVariable String id) {
        return books.messagesTo(id);
    }

    /** Where the endpoints are. */
    @GetMapping("/service")
    Map<String, String> service() {
        return Map.of("origin", port.origin());
    }

    /** The lock screens of the newest browsers. */
    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    String page() {
        StringBuilder page = new StringBuilder("""
                <!doctype html><html lang="en"><meta charset="utf-8"><title>Push messages</title>
                <h1>Push messages</h1>
                """);
        for (Subscription subscription : books.newest(SHOWN)) {
            page.append("<h2>Browser ").append(htmlEscape(subscription.id().substring(0, 8)));
            page.append(subscription.ended() ? " (unsubscribed)</h2><ul>" : "</h2><ul>");
            for (Received message : books.messagesTo(subscription.id())) {
                page.append("<li>%s, urgency %s: <code>%s</code></li>"
                        .formatted(
                                message.receivedAt(),
                                htmlEscape(message.urgency()),
                                htmlEscape(Objects.requireNonNullElse(message.payload(), "cannot be decrypted"))));
            }
            page.append("</ul>\n");
        }
        return page.append("</html>").toString();
    }
}
