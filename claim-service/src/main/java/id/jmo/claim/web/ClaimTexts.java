package id.jmo.claim.web;

import id.jmo.platform.problems.ProblemTexts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Texts about claims in the language of the request, from {@code messages/problems_*.properties}. */
@Component
class ClaimTexts {

    /** A stable code for programs and its text for people. */
    record Coded(String code, String text) {}

    private final ProblemTexts texts;

    ClaimTexts(ProblemTexts texts) {
        this.texts = texts;
    }

    String text(Locale locale, String key) {
        return text(locale, key, Map.of());
    }

    String text(Locale locale, String key, Map<String, ?> values) {
        return texts.get(locale, key, values);
    }

    Coded coded(Locale locale, String kind, Enum<?> code) {
        return new Coded(code.name(), text(locale, "claim." + kind + "." + code.name()));
    }

    /** Reasons come from several services; one without a text is shown by its code. */
    List<Coded> reasons(Locale locale, List<String> codes) {
        return codes.stream()
                .map(code -> {
                    String key = "claim.reason." + code;
                    String text = text(locale, key);
                    return new Coded(
                            code, text.equals(key) ? text(locale, "claim.reason.OTHER", Map.of("code", code)) : text);
                })
                .toList();
    }
}
