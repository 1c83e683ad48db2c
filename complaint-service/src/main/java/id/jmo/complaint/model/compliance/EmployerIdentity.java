package id.jmo.complaint.model.compliance;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What reports about one employer have in common, however it is written: its name and its regency or city, in small letters
 * and digits without accents, with one space between words. "P.T. Tanpa Jaminan, Tbk." and "pt tanpa jaminan" are one name,
 * because legal forms are left out; "Kota Bandung" and "Kab. Bandung" are one place, because reporters rarely write which. Two
 * employers that happen to be the same by this, or one that is not, are distinguished by an officer.
 *
 * @param name normalised
 * @param city normalised
 */
public record EmployerIdentity(String name, String city) {

    private static final Set<String> LEGAL_FORMS =
            Set.of("pt", "cv", "ud", "pd", "fa", "firma", "tbk", "persero", "perseroan", "terbatas");
    private static final Set<String> KINDS_OF_PLACE = Set.of("kota", "kabupaten", "kab", "kotamadya", "kodya", "adm");

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    /** Dots within an abbreviation join its letters: {@code P.T.} is {@code PT}. */
    private static final Pattern JOINED = Pattern.compile("(?<=\\b\\p{L})\\.(?=\\p{L}\\b)");

    private static final Pattern APOSTROPHES = Pattern.compile("['’`]");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    public static EmployerIdentity of(String name, String city) {
        return new EmployerIdentity(normalised(name, LEGAL_FORMS), normalised(city, KINDS_OF_PLACE));
    }

    /** The words without those that do not distinguish; all words if there are no others. */
    private static String normalised(String text, Set<String> without) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        plain = APOSTROPHES.matcher(JOINED.matcher(plain).replaceAll("")).replaceAll("");
        List<String> words =
                SEPARATORS.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
        String distinguishing =
                words.stream().filter(word -> !without.contains(word)).collect(Collectors.joining(" "));
        return distinguishing.isEmpty() ? String.join(" ", words) : distinguishing;
    }

    @Override
    public String toString() {
        return "(employer)";
    }
}
