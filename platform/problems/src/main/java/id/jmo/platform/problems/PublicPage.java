package id.jmo.platform.problems;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A page for people who come without a login, by a link or a QR code: HTML of its own, with neither script nor style nor
 * anything from elsewhere.
 */
public final class PublicPage {

    private final Map<Language, String> pages = new EnumMap<>(Language.class);

    /** @param name of the files {@code pages/<name>.<language>.html} on the class path, one for each language */
    public PublicPage(String name) {
        for (Language language : Language.values()) {
            String file = "pages/%s.%s.html".formatted(name, language.tag());
            try {
                pages.put(language, new ClassPathResource(file).getContentAsString(UTF_8));
            } catch (IOException missing) {
                throw new UncheckedIOException(file, missing);
            }
        }
    }

    /** The page in the language of the request (Spring's {@code Locale} argument). */
    public ResponseEntity<String> in(Locale locale) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType(MediaType.TEXT_HTML, UTF_8))
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", "default-src 'none'; form-action 'self'; frame-ancestors 'none'")
                .body(requireNonNull(pages.get(Language.of(locale.toLanguageTag()))));
    }
}
