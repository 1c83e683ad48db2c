package id.jmo.payout.model;

import id.jmo.platform.values.NameWords;
import java.util.List;

/**
 * Whether the name a bank gives for an account is that of the person who is to be paid.
 *
 * <p>A claim is paid only into the member's own account; a different name is a reason for refusal (press reports of JHT
 * rejections name it; domain notes §2). How the names are compared is not published. Bank Indonesia's SNAP (service 16)
 * only returns the holder's name to the payer, who judges. What this policy overlooks is therefore our own choice, kept to
 * how banks are known to write names, and never to spelling:
 *
 * <ul>
 *   <li>what {@link NameWords} overlook: case, accents, punctuation and white space, titles and remarks, and the usual
 *       abbreviations of MUHAMMAD and ABDUL;
 *   <li>an initial that stands for a name, except in the first place of a name of one word;
 *   <li>an end cut off by the bank, from {@value #CUT_FROM} characters on.
 * </ul>
 */
public final class HolderNamePolicy {

    private static final int CUT_FROM = 20;

    /** Whether both names can be the same person's. */
    public boolean sameHolder(String member, String bank) {
        List<String> expected = NameWords.of(member);
        List<String> given = NameWords.of(bank);
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
}
