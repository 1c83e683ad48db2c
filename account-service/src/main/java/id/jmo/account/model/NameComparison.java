package id.jmo.account.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * When two spellings are the same name. The civil registry writes names in capital Latin letters, without digits and
 * punctuation (Permendagri 73/2022, article 5), so case, accents, punctuation and spacing do not count; every letter
 * does. An old spelling (Widjaja) is another name than the new one (Wijaya): such a difference is corrected through a
 * complaint, not guessed away.
 */
public final class NameComparison {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’`]");
    private static final Pattern OTHER_THAN_LETTERS = Pattern.compile("[^\\p{L}]+");

    private NameComparison() {}

    public static boolean same(String one, String other) {
        return normalise(one).equals(normalise(other));
    }

    /** Capitals, one space between words, nothing but letters: {@code "Siti Nur’aini, S.E."} is {@code "SITI NURAINI S E"}. */
    public static String normalise(String name) {
        String bare =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        String joined = APOSTROPHES.matcher(bare).replaceAll("");
        return OTHER_THAN_LETTERS.matcher(joined).replaceAll(" ").strip().toUpperCase(Locale.ROOT);
    }
}
