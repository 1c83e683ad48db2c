package id.jmo.account.model;

import java.util.regex.Pattern;

/** An e-mail address, up to 254 characters. Personal data: {@link #toString()} masks it. */
public record EmailAddress(String text) {

    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*\\.)+[A-Za-z]{2,63}");

    public EmailAddress {
        if (!isWellFormed(text)) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
    }

    public static boolean isWellFormed(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
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
