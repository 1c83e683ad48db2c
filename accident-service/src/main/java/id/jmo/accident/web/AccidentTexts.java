package id.jmo.accident.web;

import id.jmo.platform.problems.ProblemTexts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Texts about accidents in the language of the request, from {@code messages/problems_*.properties}. */
@Component
class AccidentTexts {

    /** A stable code for programs and its text for people. */
    record Coded(String code, String text) {}

    private static final List<String> REASON_KINDS = List.of("reason", "evidence", "attachment");

    private final ProblemTexts texts;

    AccidentTexts(ProblemTexts texts) {
        this.texts = texts;
    }

    String text(Locale locale, String key) {
        return text(locale, key, Map.of());
    }

    String text(Locale locale, String key, Map<String, ?> values) {
        return texts.get(locale, key, values);
    }

    Coded coded(Locale locale, String kind, Enum<?> code) {
        return new Coded(code.name(), text(locale, "accident." + kind + "." + code.name()));
    }

    /** Reasons are of several kinds and come from several services; one without a text is shown by its code. */
    List<Coded> reasons(Locale locale, List<String> codes) {
        return codes.stream().map(code -> new Coded(code, reason(locale, code))).toList();
    }

    private String reason(Locale locale, String code) {
        return REASON_KINDS.stream()
                .map(kind -> "accident." + kind + "." + code)
                .filter(key -> !text(locale, key).equals(key))
                .map(key -> text(locale, key))
                .findFirst()
                .orElseGet(() -> text(locale, "accident.reason.OTHER", Map.of("code", code)));
    }
}
