package id.jmo.account.model.registration;

import id.jmo.platform.values.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A version of the terms on which an account is created (syarat dan ketentuan).
 *
 * @param version by which it is accepted, at most 20 characters
 * @param from the day from which it is in force, in Asia/Jakarta
 * @param source where the text comes from
 * @param isSample whether it is a text of our own in place of the official one
 * @param texts in every language that members read
 */
public record TermsOfUse(String version, LocalDate from, String source, boolean isSample, Map<Language, Text> texts) {

    /** A registration's record takes no longer one. */
    private static final int LONGEST_VERSION = 20;

    /**
     * The text in one language.
     *
     * @param points each a paragraph
     */
    public record Text(String title, List<String> points) {

        public Text {
            points = List.copyOf(points);
            if (title.isBlank() || points.isEmpty() || points.stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException("Terms have a title and points, none of them blank");
            }
        }
    }

    public TermsOfUse {
        texts = Map.copyOf(texts);
        if (version.isBlank() || version.length() > LONGEST_VERSION) {
            throw new IllegalArgumentException("A version of the terms has 1 to 20 characters, not " + version);
        }
        if (texts.size() != Language.values().length) {
            throw new IllegalArgumentException("The terms " + version + " lack a language");
        }
    }

    public Text in(Language language) {
        return Objects.requireNonNull(texts.get(language));
    }
}
