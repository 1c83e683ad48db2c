package id.jmo.platform.values;

import java.util.regex.Pattern;

/**
 * Nomor Kartu Peserta Jamsostek, the 11-digit membership number. A member who changed employers may have several.
 *
 * <p>Personal data: {@link #toString()} shows the last four digits only.
 */
public record Kpj(String digits) {

    private static final Pattern FORM = Pattern.compile("\\d{11}");

    public Kpj {
        if (!isWellFormed(digits)) {
            throw new IllegalArgumentException("A KPJ has 11 digits");
        }
    }

    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    public String masked() {
        return "*******" + digits.substring(7);
    }

    @Override
    public String toString() {
        return masked();
    }
}
