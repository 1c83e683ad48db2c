package id.jmo.accident.model;

import id.jmo.platform.values.Confidential;
import java.util.regex.Pattern;

/**
 * The bank account that the benefit goes to.
 *
 * @param owner the member or, of a member who died, the heir whom an officer recorded
 * @param bankCode Bank Indonesia's three-digit code of the bank
 * @param accountNumber 5 to 20 digits
 * @param holderName the owner's name; payout compares it with the bank's before it pays
 */
public record PayoutAccount(Owner owner, String bankCode, Confidential accountNumber, Confidential holderName) {

    /** The form of a bank code, for the validation of requests. */
    public static final String BANK_CODE_FORM = "\\d{3}";

    public static final String ACCOUNT_NUMBER_FORM = "\\d{5,20}";

    private static final Pattern BANK_CODE = Pattern.compile(BANK_CODE_FORM);
    private static final Pattern ACCOUNT_NUMBER = Pattern.compile(ACCOUNT_NUMBER_FORM);

    /** Whose it is. The names are stored and shown. */
    public enum Owner {
        MEMBER,
        HEIR
    }

    /** @throws IllegalArgumentException if code or number have the wrong form */
    public PayoutAccount {
        if (!BANK_CODE.matcher(bankCode).matches()) {
            throw new IllegalArgumentException("A bank code has 3 digits");
        }
        if (!ACCOUNT_NUMBER.matcher(accountNumber.reveal()).matches()) {
            throw new IllegalArgumentException("An account number has 5 to 20 digits");
        }
    }

    /** The same bank and number of the same person, whose name may have been corrected since. */
    public boolean isSameAs(PayoutAccount other) {
        return owner == other.owner && bankCode.equals(other.bankCode) && accountNumber.equals(other.accountNumber);
    }
}
