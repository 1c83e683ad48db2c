package id.jmo.local.sandbox.bank;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deliberate difference between the statement and the books.
 *
 * @param reference of the transfer whose line is wrong, or whose fee it is; of a foreign entry, what it claims to be about
 * @param amount the wrong amount, or that of a foreign entry or fee, whole rupiah
 * @param accountNumber the wrong account
 * @param bookedAt when a foreign entry or fee was booked; absent: now
 */
record StatementTrouble(
        Kind trouble,
        @Nullable String reference,
        @Nullable Long amount,
        @Nullable String accountNumber,
        @Nullable Instant bookedAt) {

    enum Kind {
        /** The line is not there. */
        MISSING_ENTRY(true, false, false),
        /** The line has another amount. */
        WRONG_AMOUNT(true, true, false),
        /** The line names another account. */
        WRONG_ACCOUNT(true, false, true),
        /** The line is there a second time, under a number of its own. */
        DUPLICATE_ENTRY(true, false, false),
        /** Money left the account for something that the client never asked for. */
        FOREIGN_ENTRY(false, true, false),
        /** The bank's fee for a transfer, as a line of its own. */
        FEE_ENTRY(true, true, false);

        private final boolean needsReference;
        private final boolean needsAmount;
        private final boolean needsAccount;

        Kind(boolean needsReference, boolean needsAmount, boolean needsAccount) {
            this.needsReference = needsReference;
            this.needsAmount = needsAmount;
            this.needsAccount = needsAccount;
        }
    }

    boolean isComplete() {
        return (reference != null || !trouble.needsReference)
                && (amount != null || !trouble.needsAmount)
                && (accountNumber != null || !trouble.needsAccount);
    }

    boolean isAbout(StatementLine line) {
        return reference != null && reference.equals(line.reference());
    }
}
