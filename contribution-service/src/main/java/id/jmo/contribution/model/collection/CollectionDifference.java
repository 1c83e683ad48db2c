package id.jmo.contribution.model.collection;

import id.jmo.contribution.model.bill.BillId;
import id.jmo.contribution.model.bill.PaymentReference;
import id.jmo.platform.values.Rupiah;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that the statement of the collection account and our bills do not agree on, as it was found. It is never changed.
 *
 * @param id follows from what differs, so that the same difference found again is the same
 * @param reference of the payment; null if the entry names none
 * @param ours what we have as the amount; null where we have nothing
 * @param banks what the statement has as the amount; null where it has nothing
 * @param transactionId of the statement's entry
 */
public record CollectionDifference(
        UUID id,
        LocalDate day,
        Kind kind,
        @Nullable PaymentReference reference,
        @Nullable BillId billId,
        @Nullable Rupiah ours,
        @Nullable Rupiah banks,
        @Nullable String transactionId,
        @Nullable Instant bookedAt) {

    /** In which way they differ. */
    public enum Kind {
        /** Money came in for no bill that we know. */
        ENTRY_WITHOUT_BILL,
        /** The bill, or the notification of the payment, has another amount. */
        AMOUNT_DIFFERS,
        /** Another payment had paid the bill. */
        BILL_PAID_TWICE,
        /** The bill's time was over, or its payer had taken it back. */
        TOO_LATE,
        /** The statement has the payment a second time. */
        REFERENCE_TWICE,
        /** Money of a payment left the account again. */
        REVERSED,
        /** A notified payment that no statement up to this day has. */
        NOT_ON_STATEMENT
    }

    public static CollectionDifference of(
            LocalDate day, Kind kind, CollectedEntry entry, @Nullable BankPayment payment) {
        return new CollectionDifference(
                id(day, kind, entry.transactionId()),
                day,
                kind,
                entry.reference(),
                payment == null ? null : payment.billId(),
                payment == null ? null : payment.amount(),
                entry.amount(),
                entry.transactionId(),
                entry.bookedAt());
    }

    public static CollectionDifference notOnStatement(LocalDate day, BankPayment payment) {
        return new CollectionDifference(
                id(day, Kind.NOT_ON_STATEMENT, payment.reference().text()),
                day,
                Kind.NOT_ON_STATEMENT,
                payment.reference(),
                payment.billId(),
                payment.amount(),
                null,
                null,
                null);
    }

    private static UUID id(LocalDate day, Kind kind, String subject) {
        return UUID.nameUUIDFromBytes((day + "|" + kind + "|" + subject).getBytes(StandardCharsets.UTF_8));
    }
}
