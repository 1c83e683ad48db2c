package id.jmo.payout.model;

import id.jmo.platform.values.Confidential;
import java.util.regex.Pattern;

/**
 * Where the money is to go.
 *
 * @param bankCode the bank's code with Bank Indonesia, three to eleven digits or letters
 * @param accountNumber up to 34 characters (SNAP, beneficiaryAccountNo)
 * @param holderName who is to be paid: the member, or an heir after a fatal accident; the account must be their own
 */
public record PayoutAccount(String bankCode, Confidential accountNumber, Confidential holderName) {

    private static final Pattern BANK_CODE = Pattern.compile("[0-9A-Z]{3,11}");
    private static final Pattern ACCOUNT_NUMBER = Pattern.compile("[0-9A-Z]{1,34}");

    public PayoutAccount {
        if (!BANK_CODE.matcher(bankCode).matches()) {
            throw new IllegalArgumentException("Not a bank code");
        }
        if (!ACCOUNT_NUMBER.matcher(accountNumber.reveal()).matches()) {
            throw new IllegalArgumentException("Not an account number");
        }
        if (holderName.reveal().isBlank()) {
            throw new IllegalArgumentException("The account has no holder");
        }
    }
}
