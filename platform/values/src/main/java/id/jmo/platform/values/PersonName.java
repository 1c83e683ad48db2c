package id.jmo.platform.values;

import java.util.regex.Pattern;

/**
 * A person's full name, up to 100 characters; one word is a whole name to many Indonesians. Personal data:
 * {@link #toString()} hides it.
 */
public record PersonName(String text) {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} .,'’`/-]{0,99}");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    public PersonName {
        text = SPACES.matcher(text).replaceAll(" ").strip();
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "A name has 1 to 100 letters, spaces and marks, and starts with a letter");
        }
    }

    public static boolean isWellFormed(String text) {
        return FORM.matcher(SPACES.matcher(text).replaceAll(" ").strip()).matches();
    }

    @Override
    public String toString() {
        return "(name)";
    }
}
