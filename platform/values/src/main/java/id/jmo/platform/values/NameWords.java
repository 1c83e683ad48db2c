package id.jmo.platform.values;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of a person's name that are the name itself, in their order and in one form: capitals without accents and
 * punctuation, without titles and remarks before and after (Dr., Ir., H., Hj., S.E., M.M., (Alm) and the like), and with the
 * usual abbreviations of MUHAMMAD and ABDUL written out. Which titles and abbreviations these are is our own choice, kept to how
 * names are known to be written; no letter of a word is overlooked. How two whole names compare, {@link NameSpelling} says.
 */
public final class NameWords {

    private static final Pattern SEPARATING = Pattern.compile("[^\\p{L}\\p{N}.]+");
    private static final Set<String> TITLES_BEFORE = Set.of(
            "DR", "DRS", "DRA", "DRG", "DRH", "IR", "PROF", "H", "HJ", "KH", "HAJI", "HAJJAH", "BPK", "IBU", "TN", "NY",
            "NN", "SDR", "SDRI", "BAPAK", "RR");
    private static final Set<String> TITLES_AFTER = Set.of(
            "SE", "SH", "ST", "SPD", "SKOM", "SIP", "SSOS", "SSI", "SP", "SPSI", "SKM", "SKEP", "SAG", "SPDI", "SS",
            "STR", "AMD", "AMK", "MM", "MH", "MT", "MSI", "MPD", "MKOM", "MBA", "MSC", "MKES", "MAG", "PHD", "AK", "CA",
            "NERS", "APT", "ALM", "ALMH");
    private static final Map<String, String> FULL = Map.ofEntries(
            Map.entry("MUH", "MUHAMMAD"),
            Map.entry("MUHD", "MUHAMMAD"),
            Map.entry("MUHAMAD", "MUHAMMAD"),
            Map.entry("MOH", "MUHAMMAD"),
            Map.entry("MOHD", "MUHAMMAD"),
            Map.entry("MOHAMAD", "MUHAMMAD"),
            Map.entry("MOHAMMAD", "MUHAMMAD"),
            Map.entry("MOCH", "MUHAMMAD"),
            Map.entry("MOCHAMAD", "MUHAMMAD"),
            Map.entry("MOCHAMMAD", "MUHAMMAD"),
            Map.entry("ABD", "ABDUL"));

    private NameWords() {}

    /** Empty only if the text has no letter. A name that is a title and nothing else stays. */
    public static List<String> of(String name) {
        String plain = NameSpelling.plain(name);
        // What stands behind a comma is titles.
        int comma = plain.indexOf(',');
        String proper = comma < 0 ? plain : plain.substring(0, comma);
        List<String> words = new ArrayList<>(Arrays.stream(SEPARATING.split(proper))
                .flatMap(NameWords::withoutDots)
                .filter(word -> !word.isEmpty())
                .toList());
        while (words.size() > 1 && TITLES_BEFORE.contains(words.getFirst())) {
            words.removeFirst();
        }
        while (words.size() > 1 && TITLES_AFTER.contains(words.getLast())) {
            words.removeLast();
        }
        words.replaceAll(word -> FULL.getOrDefault(word, word));
        return List.copyOf(words);
    }

    /** "S.PD" is one title; "M.RIZKY" is two words. */
    private static Stream<String> withoutDots(String word) {
        String joined = word.replace(".", "");
        boolean title = TITLES_BEFORE.contains(joined) || TITLES_AFTER.contains(joined);
        return title ? Stream.of(joined) : Arrays.stream(word.split("\\."));
    }
}
