package id.jmo.platform.values;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Nomor Induk Kependudukan, the 16-digit civil registry number: six digits for the region of first issue, six for the
 * birth date (day + 40 for women), four for the order of issue. It is never reissued, even when the birth date is
 * corrected later, so the date inside is a hint and the registry decides.
 *
 * <p>Personal data: {@link #toString()} shows the last four digits only.
 */
public record Nik(String digits) {

    private static final int DAYS_OF_WOMEN = 40;
    private static final int LONGEST_MONTH = 31;
    private static final int FIRST_LEAP_CENTURY = 2000;

    /** Kepmendagri 300.2.2-2430/2025. */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "16", "17", "18", "19", "21", "31", "32", "33", "34", "35", "36", "51", "52",
            "53", "61", "62", "63", "64", "65", "71", "72", "73", "74", "75", "76", "81", "82", "91", "92", "93", "94",
            "95", "96");

    private static final Pattern FORM = Pattern.compile("\\d{6}(0[1-9]|[1-6]\\d|7[01])(0[1-9]|1[0-2])\\d{6}");

    /** Numbers that were stored before the length of the month counted stay readable. */
    public Nik {
        if (!hasForm(digits)) {
            throw new IllegalArgumentException("A NIK has 16 digits, with a birth date in the 7th to 12th");
        }
    }

    /**
     * Whether the text has the form of a NIK, issued or not. The century is not in it: 29 February exists in every fourth
     * year.
     */
    public static boolean isWellFormed(String text) {
        if (!hasForm(text)) {
            return false;
        }
        int month = Integer.parseInt(text.substring(8, 10));
        int year = FIRST_LEAP_CENTURY + Integer.parseInt(text.substring(10, 12));
        return day(text) <= YearMonth.of(year, month).lengthOfMonth();
    }

    /** Whether the first two digits are a province's today. A NIK keeps its first region, so an unknown one is a hint only. */
    public boolean hasKnownProvince() {
        return PROVINCES.contains(digits.substring(0, 2));
    }

    /** Whether it was issued to somebody born on that day. Birth dates are corrected, so another day is a hint only. */
    public boolean isOfBirth(LocalDate birthDate) {
        return day(digits) == birthDate.getDayOfMonth()
                && digits.substring(8, 12)
                        .equals(DateTimeFormatter.ofPattern("MMuu").format(birthDate));
    }

    private static boolean hasForm(String text) {
        return FORM.matcher(text).matches() && day(text) >= 1 && day(text) <= LONGEST_MONTH;
    }

    private static int day(String text) {
        return Integer.parseInt(text.substring(6, 8)) % DAYS_OF_WOMEN;
    }

    public String masked() {
        return "************" + digits.substring(12);
    }

    @Override
    public String toString() {
        return masked();
    }
}
