package id.jmo.platform.values;

import java.util.regex.Pattern;

/**
 * Nomor Induk Kependudukan, the 16-digit civil registry number: six digits for the region of first issue, six for the
 * birth date (day + 40 for women), four for the order of issue. It is never reissued, even when the birth date is
 * corrected later, so the date inside is a hint and the registry decides.
 *
 * <p>Personal data: {@link #toString()} shows the last four digits only.
 */
public record Nik(String digits) {

    private static final Pattern FORM = Pattern.compile("\\d{6}(0[1-9]|[1-6]\\d|7[01])(0[1-9]|1[0-2])\\d{6}");

    public Nik {
        if (!isWellFormed(digits)) {
            throw new IllegalArgumentException("A NIK has 16 digits, with a birth date in the 7th to 12th");
        }
    }

    /** Whether the text has the form of a NIK, issued or not. */
    public static boolean isWellFormed(String text) {
        if (!FORM.matcher(text).matches()) {
            return false;
        }
        int day = Integer.parseInt(text.substring(6, 8)) % 40;
        return day >= 1 && day <= 31;
    }

    public String masked() {
        return "************" + digits.substring(12);
    }

    @Override
    public String toString() {
        return masked();
    }
}
