package id.jmo.notification.web;

import id.jmo.notification.application.Unsubscribe;
import id.jmo.platform.values.Language;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the link of a promotional mail leads (RFC 8058): a mail program posts to it by itself, a browser shows a page with
 * a button. Needs no login, and gives every token the same answer. It is no part of the API that apps call.
 */
@RestController
@RequestMapping(path = "/api/v1/notifications/unsubscribe", produces = MediaType.TEXT_HTML_VALUE)
@Hidden
class UnsubscribeController {

    private final Unsubscribe unsubscribe;

    UnsubscribeController(Unsubscribe unsubscribe) {
        this.unsubscribe = unsubscribe;
    }

    /** Changes nothing: mail scanners and browsers open links before anybody has clicked. */
    @GetMapping
    @PermitAll
    ResponseEntity<String> confirmUnsubscribe(Locale locale) {
        return page(Language.of(locale.getLanguage()).orElse(Language.INDONESIAN), false);
    }

    /** Ends promotions, without a question. */
    @PostMapping
    @PermitAll
    ResponseEntity<String> unsubscribe(@RequestParam(defaultValue = "") String token, Locale locale) {
        unsubscribe.fromPromotions(token);
        return page(Language.of(locale.getLanguage()).orElse(Language.INDONESIAN), true);
    }

    private static ResponseEntity<String> page(Language language, boolean done) {
        String heading = switch (language) {
            case INDONESIAN -> done ? "Anda berhenti berlangganan promo" : "Berhenti berlangganan promo?";
            case ENGLISH -> done ? "You are unsubscribed from promotions" : "Unsubscribe from promotions?";
        };
        String text = switch (language) {
            case INDONESIAN ->
                done
                        ? "Kami tidak mengirim promo lagi. Anda dapat memilihnya kembali di JMO."
                        : "Pemberitahuan tentang klaim dan akun Anda tetap kami kirim.";
            case ENGLISH ->
                done
                        ? "We send no more promotions. You can choose them again in JMO."
                        : "You still receive what concerns your claims and your account.";
        };
        String button = switch (language) {
            case INDONESIAN -> "Berhenti";
            case ENGLISH -> "Unsubscribe";
        };
        // Without an action the form goes to the address of the page, with its token.
        String form = done
                ? ""
                : "<form method=\"post\"><input type=\"hidden\" name=\"List-Unsubscribe\" value=\"One-Click\">"
                        + "<button>" + button + "</button></form>";
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", "default-src 'none'; form-action 'self'; frame-ancestors 'none'")
                .body("""
                        <!doctype html>
                        <html lang="%s"><head><meta charset="utf-8"><title>JMO</title>
                        <meta name="viewport" content="width=device-width"></head>
                        <body><h1>%s</h1><p>%s</p>%s</body></html>
                        """.formatted(language.code(), heading, text, form));
    }
}
