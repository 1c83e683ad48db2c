package id.jmo.complaint.web.compliance;

import id.jmo.platform.problems.ProblemTexts;
import id.jmo.platform.values.Language;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Texts about compliance cases in the language of the request, from {@code messages/problems_*.properties}. */
@Component
class ComplianceTexts {

    /** A stable code for programs and its text for people. */
    record Labelled(String code, String text) {}

    private final ProblemTexts texts;

    ComplianceTexts(ProblemTexts texts) {
        this.texts = texts;
    }

    /** The locale of a request is one of our languages. */
    static Language language(Locale locale) {
        return Language.of(locale.getLanguage()).orElse(Language.INDONESIAN);
    }

    static String date(Locale locale, LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language(locale).locale())
                .format(date);
    }

    String text(Locale locale, String key) {
        return texts.get(locale, "compliance." + key, Map.of());
    }

    Labelled labelled(Locale locale, String group, Enum<?> code) {
        return new Labelled(code.name(), text(locale, group + "." + code.name()));
    }
}
