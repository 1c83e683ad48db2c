package id.jmo.notification.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import id.jmo.notification.application.Unsubscribe;
import id.jmo.platform.values.Language;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
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
    private final Map<Language, String> ask = pages("ask");
    private final Map<Language, String> done = pages("done");

    UnsubscribeController(Unsubscribe unsubscribe) {
        this.unsubscribe = unsubscribe;
    }

    /** Changes nothing: mail scanners and browsers open links before anybody has clicked. */
    @GetMapping
    @PermitAll
    ResponseEntity<String> confirmUnsubscribe(Locale locale) {
        return page(ask, locale);
    }

    /** Ends promotions, without a question. */
    @PostMapping
    @PermitAll
    ResponseEntity<String> unsubscribe(@RequestParam(defaultValue = "") String token, Locale locale) {
        unsubscribe.fromPromotions(token);
        return page(done, locale);
    }

    private static ResponseEntity<String> page(Map<Language, String> pages, Locale locale) {
        Language language = Language.of(locale.getLanguage()).orElse(Language.INDONESIAN);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", "default-src 'none'; form-action 'self'; frame-ancestors 'none'")
                .body(requireNonNull(pages.get(language)));
    }

    private static Map<Language, String> pages(String name) {
        Map<Language, String> pages = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String file = "pages/unsubscribe-%s.%s.html".formatted(name, language.code());
            try {
                pages.put(language, new ClassPathResource(file).getContentAsString(UTF_8));
            } catch (IOException missing) {
                throw new UncheckedIOException(file, missing);
            }
        }
        return pages;
    }
}
