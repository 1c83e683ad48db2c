package id.jmo.platform.values;

import java.util.regex.Pattern;

/**
 * Nomor Pendaftaran Perusahaan (NPP), under which an employer is registered. No text publishes its form; what is seen has
 * eight capital letters and digits, so 4 to 20 are accepted.
 */
public record EmployerNumber(String text) {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{4,20}");

    public EmployerNumber {
        if (!isWellFormed(text)) {
            throw new IllegalArgumentException("An employer's number has 4 to 20 capital letters and digits");
        }
    }

    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
