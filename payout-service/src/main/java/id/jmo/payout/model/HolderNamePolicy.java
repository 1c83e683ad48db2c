package id.jmo.payout.model;

import id.jmo.platform.values.NameSpelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether the name a bank gives for an account is that of the person who is to be paid.
 *
 * <p>A claim is paid only into the member's own account; a different name is a reason for refusal (press reports of JHT
 * rejections name it; domain notes §2). How the names are compared is not published. Bank Indonesia's SNAP (service 16)
 * only returns the holder's name to the payer, who judges. What this policy overlooks is therefore our own choice, kept to
 * how banks are known to write names, and never to spelling:
 *
 * <ul>
 *   <li>case, accents, punctuation and white space;
 *   <li>titles and remarks before and after: Dr., Ir., H., Hj., S.E., M.M., (Alm) and the like;
 *   <li>the usual abbreviations of MUHAMMAD and ABDUL;
 *   <li>an initial that stands for a name, except in the first place of a name of one word;
 *   <li>an end cut off by the bank, from {@value #CUT_FROM} characters on.
 * </ul>
 */
public final class HolderNamePolicy {

    private static final int CUT_FROM = 20;
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

    /** Whether both names can be the same person's. */
    public boolean sameHolder(String member, String bank) {
        List<String> expected = words(member);
        List<String> given = words(bank);
        if (expected.isEmpty() || given.isEmpty()) {
            return false;
        }
        return matches(expected, given)
                || String.join("", expected).equals(String.join("", given))
                || isCutOff(expected, given);
    }

    private static boolean matches(List<String> expected, List<String> given) {
        if (expected.size() != given.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!sameWord(expected.get(i), given.get(i), expected.size() > 1)) {
                return false;
            }
        }
        // Initials alone name nobody: at least one word must be written out on both sides.
        return hasCommonWord(expected, given);
    }

    private static boolean sameWord(String a, String b, boolean initialsCount) {
        if (a.equals(b)) {
            return true;
        }
        boolean initial = a.length() == 1 || b.length() == 1;
        return initialsCount && initial && a.charAt(0) == b.charAt(0);
    }

    private static boolean hasCommonWord(List<String> expected, List<String> given) {
        for (int i = 0; i < expected.size(); i++) {
            if (expected.get(i).length() > 1 && expected.get(i).equals(given.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCutOff(List<String> expected, List<String> given) {
        String whole = String.join(" ", expected);
        String cut = String.join(" ", given);
        return cut.length() >= CUT_FROM && whole.startsWith(cut);
    }

    private static List<String> words(String name) {
        String plain = NameSpelling.plain(name);
        // What stands behind a comma is titles.
        int comma = plain.indexOf(',');
        String proper = comma < 0 ? plain : plain.substring(0, comma);
        List<String> words = new ArrayList<>(Arrays.stream(SEPARATING.split(proper))
                .flatMap(HolderNamePolicy::withoutDots)
                .filter(word -> !word.isEmpty())
                .toList());
        while (words.size() > 1 && TITLES_BEFORE.contains(words.getFirst())) {
            words.removeFirst();
        }
        while (words.size() > 1 && TITLES_AFTER.contains(words.getLast())) {
            words.removeLast();
        }
        words.replaceAll(word -> FULL.getOrDefault(word, word));
        return words;
    }

    /** "S.PD" is one title; "M.RIZKY" is two words. */
    private static Stream<String> withoutDots(String word) {
        String joined = word.replace(".", "");
        boolean title = TITLES_BEFORE.contains(joined) || TITLES_AFTER.contains(joined);
        return title ? Stream.of(joined) : Arrays.stream(word.split("\\."));
    }
}
