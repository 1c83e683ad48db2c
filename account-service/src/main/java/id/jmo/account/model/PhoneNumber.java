package id.jmo.account.model;

import java.util.regex.Pattern;

/**
 * A phone number in international form, {@code +6281234567890}. Written the Indonesian way ({@code 0812…},
 * {@code 62812…}) it is brought into that form; members abroad (PMI) have other country codes. Personal data:
 * {@link #toString()} masks it.
 */
public record PhoneNumber(String international) {

    private static final Pattern FORM = Pattern.compile("\\+[1-9]\\d{7,14}");
    private static final Pattern SEPARATORS = Pattern.compile("[ ().-]");

    public PhoneNumber {
        international = internationalForm(international);
        if (!FORM.matcher(international).matches()) {
            throw new IllegalArgumentException("A phone number has 8 to 15 digits after its country code's plus sign");
        }
    }

    public static boolean isWellFormed(String text) {
        return FORM.matcher(internationalForm(text)).matches();
    }

    private static String internationalForm(String text) {
        String digits = SEPARATORS.matcher(text).replaceAll("");
        if (digits.startsWith("0")) {
            return "+62" + digits.substring(1);
        }
        return digits.startsWith("62") ? "+" + digits : digits;
    }

    /** All but the country code's start and the last four digits hidden. */
    public String masked() {
        int length = international.length();
        return international.substring(0, 3) + "*".repeat(length - 7) + international.substring(length - 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}
