package id.jmo.contribution.model.bill;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The code by which a bill is paid (kode iuran): 12 digits, as on the receipts that members get. At random, so that nobody
 * guesses another's.
 */
public record PaymentCode(String digits) {

    private static final Pattern FORM = Pattern.compile("[1-9]\\d{11}");
    private static final long LEAST = 100_000_000_000L;

    public PaymentCode {
        if (!isWellFormed(digits)) {
            throw new IllegalArgumentException("A payment code has 12 digits and does not begin with 0");
        }
    }

    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    /** A new code. That it is free shows when it is taken. */
    public static PaymentCode random(RandomGenerator random) {
        return new PaymentCode(Long.toString(random.nextLong(LEAST, 10 * LEAST)));
    }

    @Override
    public String toString() {
        return digits;
    }
}
