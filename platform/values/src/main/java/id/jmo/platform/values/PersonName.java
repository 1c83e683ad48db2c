package id.jmo.platform.values;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A person's full name as the identity document has it, with its marks and titles, up to 100 characters; one word is a
 * whole name to many Indonesians. Personal data: {@link #toString()} hides it.
 */
public record PersonName(String text) {

    private static final Pattern FORM = Pattern.compile("['`´‘’]?[\\p{L}\\p{M}][\\p{L}\\p{M} .,'`´‘’/()\\p{Pd}]{0,98}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    public PersonName {
        text = normalise(text);
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "A name has 1 to 100 letters, spaces and marks, and starts with a letter or an apostrophe");
        }
    }

    public static boolean isWellFormed(String text) {
        return FORM.matcher(normalise(text)).matches();
    }

    private static String normalise(String text) {
        return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    @Override
    public String toString() {
        return "(name)";
    }
}
