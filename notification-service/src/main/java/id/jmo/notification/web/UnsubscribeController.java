package id.jmo.notification.web;

import id.jmo.notification.application.Unsubscribe;
import id.jmo.platform.problems.PublicPage;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the link of a promotional mail leads (RFC 8058): a mail program posts to it by itself, a browser shows a page
 * with a button. Needs no login, and gives every token the same answer. It is no part of the API that apps call.
 */
@RestController
@RequestMapping(path = "/api/v1/notifications/unsubscribe", produces = MediaType.TEXT_HTML_VALUE)
@Hidden
class UnsubscribeController {

    private final Unsubscribe unsubscribe;
    private final PublicPage ask = new PublicPage("unsubscribe-ask");
    private final PublicPage done = new PublicPage("unsubscribe-done");

    UnsubscribeController(Unsubscribe unsubscribe) {
        this.unsubscribe = unsubscribe;
    }

    /** Changes nothing: mail scanners and browsers open links before anybody has clicked. */
    @GetMapping
    @PermitAll
    ResponseEntity<String> confirmUnsubscribe(Locale locale) {
        return ask.in(locale);
    }

    /** Ends promotions, without a question. */
    @PostMapping
    @PermitAll
    ResponseEntity<String> unsubscribe(@RequestParam(defaultValue = "") String token, Locale locale) {
        unsubscribe.fromPromotions(token);
        return done.in(locale);
    }
}
