package id.jmo.platform.values;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * When two spellings are the same name: case, accents, punctuation and spacing do not count, every letter does. An old
 * spelling (Widjaja) is another name than the new one (Wijaya). Whoever compares names does it by this class.
 */
public final class NameSpelling {

    private static final Pattern APOSTROPHES = Pattern.compile("['`´‘’‛ʹʻʼʽ′＇]");
    private static final Pattern DASHES = Pattern.compile("\\p{Pd}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER_THAN_LETTERS = Pattern.compile("[^\\p{L}]+");
    /** Titles behind a comma, and remarks in parentheses such as (ALM). */
    private static final Pattern ADDITIONS = Pattern.compile(",.*|\\([^)]*\\)?");

    private NameSpelling() {}

    public static boolean same(String one, String other) {
        return letters(one).equals(letters(other));
    }

    /** Capitals, one space between words, nothing but letters: {@code "Siti Nur’aini, S.E."} is {@code "SITI NURAINI S E"}. */
    public static String letters(String name) {
        return OTHER_THAN_LETTERS.matcher(plain(name)).replaceAll(" ").strip();
    }

    /** Capitals without accents and apostrophes; all other punctuation stays. */
    public static String plain(String name) {
        String joined = APOSTROPHES.matcher(name).replaceAll("");
        return capitals(ACCENTS.matcher(Normalizer.normalize(joined, Normalizer.Form.NFKD))
                .replaceAll(""));
    }

    /**
     * The ways in which a register that compares letter for letter may have the name, most likely first: as it is written
     * here, with the marks of a typewriter, in letters only (Permendagri 73/2022, article 5), and without titles.
     */
    public static List<String> inRegisters(String name) {
        String written = capitals(name);
        String typed =
                DASHES.matcher(APOSTROPHES.matcher(written).replaceAll("'")).replaceAll("-");
        String proper = ADDITIONS.matcher(name).replaceAll(" ");
        return Stream.of(written, typed, letters(name), letters(proper))
                .filter(spelling -> !spelling.isEmpty())
                .distinct()
                .toList();
    }

    private static String capitals(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip().toUpperCase(Locale.ROOT);
    }
}
