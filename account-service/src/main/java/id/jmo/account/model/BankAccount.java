package id.jmo.account.model;

import id.jmo.platform.values.Confidential;
import java.util.regex.Pattern;

/**
 * The member's own account at a bank, as claims name theirs.
 *
 * @param bankCode Bank Indonesia's three-digit code of the bank
 * @param number 5 to 20 digits
 */
public record BankAccount(String bankCode, Confidential number) {

    /** The form of a bank code, for the validation of requests. */
    public static final String BANK_CODE_FORM = "\\d{3}";

    public static final String NUMBER_FORM = "\\d{5,20}";

    private static final Pattern BANK_CODE = Pattern.compile(BANK_CODE_FORM);
    private static final Pattern NUMBER = Pattern.compile(NUMBER_FORM);

    /** @throws IllegalArgumentException if code or number have the wrong form */
    public BankAccount {
        if (!BANK_CODE.matcher(bankCode).matches()) {
            throw new IllegalArgumentException("A bank code has 3 digits");
        }
        if (!NUMBER.matcher(number.reveal()).matches()) {
            throw new IllegalArgumentException("An account number has 5 to 20 digits");
        }
    }
}
