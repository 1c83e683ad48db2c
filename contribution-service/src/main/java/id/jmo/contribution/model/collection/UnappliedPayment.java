package id.jmo.contribution.model.collection;

import id.jmo.contribution.model.bill.Bill;
import id.jmo.contribution.model.bill.PaymentReference;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.util.UUID;

/**
 * Money that is on the statement of the collection account for a bill of ours and does not pay it. Its payer is to know, and
 * somebody gives it back.
 *
 * @param difference as which operators see it
 * @param bill that it was paid for
 * @param receivedAt when the bank received it
 */
public record UnappliedPayment(
        UUID difference, Bill bill, PaymentReference reference, Rupiah amount, Instant receivedAt, Reason reason) {

    /** Why it does not pay the bill. */
    public enum Reason {
        /** The bill's time was over, or its payer had taken it back. */
        TOO_LATE,
        /** Another payment had paid it. */
        PAID_TWICE,
        /** The bill asks for another amount. */
        WRONG_AMOUNT
    }
}
