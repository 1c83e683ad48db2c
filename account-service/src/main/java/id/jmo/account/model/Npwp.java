package id.jmo.account.model;

import java.util.regex.Pattern;

/**
 * Nomor Pokok Wajib Pajak, the tax number: 15 digits, or 16 since PMK 112/2022 (a resident's NIK). Dots and dashes of
 * the printed form are dropped. Personal data: {@link #toString()} masks it.
 */
public record Npwp(String digits) {

    private static final Pattern FORM = Pattern.compile("\\d{15,16}");

    public Npwp {
        digits = bare(digits);
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("An NPWP has 15 or 16 digits");
        }
    }

    public static boolean isWellFormed(String text) {
        return FORM.matcher(bare(text)).matches();
    }

    private static String bare(String text) {
        return text.replace(".", "").replace("-", "").replace(" ", "");
    }

    public String masked() {
        return "*".repeat(digits.length() - 4) + digits.substring(digits.length() - 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}
