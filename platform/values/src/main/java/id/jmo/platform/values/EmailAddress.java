package id.jmo.platform.values;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address of at most 254 characters. {@link #of} takes what people write: the dot-atom form of RFC 5321 with a
 * domain of the public name system. The constructor takes what is stored, so that an address from before that rule stays
 * readable. Personal data: {@link #toString()} masks it.
 */
public record EmailAddress(String text) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final String ATOM = "[A-Za-z0-9_%+-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern FORM =
            Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@(?:" + LABEL + "\\.)+[A-Za-z]{2,63}");
    private static final Pattern STORED = Pattern.compile("[^@\\s]+@[^@\\s]+");

    public EmailAddress {
        if (text.length() > LONGEST || !STORED.matcher(text).matches()) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
    }

    /** @throws IllegalArgumentException if no mail server could accept the address */
    public static EmailAddress of(String written) {
        if (!isWellFormed(written)) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
        return new EmailAddress(written);
    }

    public static boolean isWellFormed(String written) {
        return written.length() <= LONGEST
                && written.indexOf('@') <= LONGEST_LOCAL_PART
                && FORM.matcher(written).matches();
    }

    /** In small letters, as addresses are compared: hardly a server distinguishes capital letters. */
    public String comparable() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** {@code e***@example.id}. */
    public String masked() {
        return text.charAt(0) + "***" + text.substring(text.indexOf('@'));
    }

    @Override
    public String toString() {
        return masked();
    }
}
