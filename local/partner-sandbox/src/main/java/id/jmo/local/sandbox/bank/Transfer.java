package id.jmo.local.sandbox.bank;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A transfer in the bank's books.
 *
 * @param reference the client's partnerReferenceNo
 * @param bankReference the bank's own
 * @param amount whole rupiah
 */
record Transfer(
        String reference,
        String bankReference,
        String bankCode,
        String accountNumber,
        String holderName,
        long amount,
        Status status,
        Instant receivedAt,
        @Nullable Instant settledAt,
        @Nullable Instant returnedAt) {

    /** @see #code() SNAP's latestTransactionStatus */
    enum Status {
        /** Received and not yet entered: no inquiry finds it. */
        QUEUED("", "Queued"),
        PENDING("03", "Pending"),
        SUCCESS("00", "Success"),
        FAILED("06", "Failed"),
        RETURNED("04", "Refunded");

        private final String code;
        private final String description;

        Status(String code, String description) {
            this.code = code;
            this.description = description;
        }

        String code() {
            return code;
        }

        String description() {
            return description;
        }
    }

    boolean asksTheSameAs(TransferOrder order) {
        return bankCode.equals(order.bankCode())
                && accountNumber.equals(order.accountNumber())
                && amount == order.amount();
    }
}
