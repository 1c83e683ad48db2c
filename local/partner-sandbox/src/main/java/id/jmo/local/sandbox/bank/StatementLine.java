package id.jmo.local.sandbox.bank;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the client's account statement.
 *
 * @param transactionId the bank's own number of the line, at most 16 characters
 * @param amount whole rupiah, negative when money left the account
 * @param reference the client's partnerReferenceNo, if the line belongs to a transfer; the bank's paymentRequestId of a payment
 *     into a virtual account
 * @param virtualAccount into which the money was paid; null otherwise
 * @param fee whether the line is the bank's fee for the transfer
 * @param bankCode of the beneficiary, as is {@code accountNumber}
 */
record StatementLine(
        String transactionId,
        Instant bookedAt,
        long amount,
        @Nullable String reference,
        @Nullable String bankCode,
        @Nullable String accountNumber,
        @Nullable String virtualAccount,
        boolean fee) {

    String remark() {
        if (virtualAccount != null) {
            return "VA/" + virtualAccount + "/" + reference + "/";
        }
        if (reference == null) {
            return "BIAYA ADM";
        }
        return (fee ? "BIAYA TRF " : "TRF ") + reference;
    }

    /** Whether it gives back money that had left the account. */
    boolean isReturn() {
        return amount > 0 && reference != null && virtualAccount == null;
    }

    StatementLine withId(String another) {
        return new StatementLine(another, bookedAt, amount, reference, bankCode, accountNumber, virtualAccount, fee);
    }

    StatementLine withAmount(long another) {
        return new StatementLine(
                transactionId,
                bookedAt,
                amount < 0 ? -another : another,
                reference,
                bankCode,
                accountNumber,
                virtualAccount,
                fee);
    }

    StatementLine withAccount(String another) {
        return new StatementLine(transactionId, bookedAt, amount, reference, bankCode, another, virtualAccount, fee);
    }
}
