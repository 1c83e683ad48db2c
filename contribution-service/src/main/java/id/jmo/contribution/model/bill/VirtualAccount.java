package id.jmo.contribution.model.bill;

import java.util.regex.Pattern;

/**
 * The number of the bank's virtual account that a bill is paid into: the bank's prefix for us, then the bill's payment code
 * as the customer number.
 *
 * @param number without the spaces that SNAP fills the prefix with
 */
public record VirtualAccount(String number) {

    private static final Pattern FORM = Pattern.compile("\\d{1,8}[1-9]\\d{11}");
    private static final int CODE = 12;

    public VirtualAccount {
        if (!isWellFormed(number)) {
            throw new IllegalArgumentException("A virtual account has a prefix of up to 8 digits and a payment code");
        }
    }

    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    /** The account of a bill. */
    public static VirtualAccount of(String prefix, PaymentCode code) {
        return new VirtualAccount(prefix + code.digits());
    }

    public PaymentCode paymentCode() {
        return new PaymentCode(number.substring(number.length() - CODE));
    }

    @Override
    public String toString() {
        return number;
    }
}
