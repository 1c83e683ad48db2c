package id.jmo.complaint.web;

import id.jmo.complaint.model.catalogue.Catalogue;
import id.jmo.complaint.model.catalogue.ComplaintKind;
import id.jmo.platform.problems.ProblemTexts;
import id.jmo.platform.values.Language;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Texts about complaints in the language of the request, from the catalogue and {@code messages/problems_*.properties}. */
@Component
class ComplaintTexts {

    /** A stable code for programs and its text for people. */
    record Coded(String code, String text) {}

    private final ProblemTexts texts;
    private final Catalogue catalogue;

    ComplaintTexts(ProblemTexts texts, Catalogue catalogue) {
        this.texts = texts;
        this.catalogue = catalogue;
    }

    /** The locale of a request is one of our languages. */
    static Language language(Locale locale) {
        return Language.of(locale.getLanguage()).orElse(Language.INDONESIAN);
    }

    String text(Locale locale, String key) {
        return texts.get(locale, key, Map.of());
    }

    Coded coded(Locale locale, String group, Enum<?> code) {
        return new Coded(code.name(), text(locale, "complaint." + group + "." + code.name()));
    }

    Coded kind(Locale locale, String id) {
        String title = catalogue
                .find(id)
                .map(ComplaintKind::title)
                .map(text -> text.in(language(locale)))
                .orElse(id);
        return new Coded(id, title);
    }
}
