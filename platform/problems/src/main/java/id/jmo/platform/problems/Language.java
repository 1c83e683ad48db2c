package id.jmo.platform.problems;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages of answers: Indonesian, unless {@code Accept-Language} prefers English. */
enum Language {
    INDONESIAN("id"),
    ENGLISH("en");

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.of(tag);
    }

    Locale locale() {
        return locale;
    }

    String tag() {
        return locale.getLanguage();
    }

    static Language of(HttpServletRequest request) {
        return of(request.getHeader("Accept-Language"));
    }

    static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return INDONESIAN;
        }
        try {
            Locale best = Locale.lookup(
                    Locale.LanguageRange.parse(acceptLanguage), List.of(INDONESIAN.locale, ENGLISH.locale));
            return ENGLISH.locale.equals(best) ? ENGLISH : INDONESIAN;
        } catch (IllegalArgumentException malformed) {
            return INDONESIAN;
        }
    }
}
