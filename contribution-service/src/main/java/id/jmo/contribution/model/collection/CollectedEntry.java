package id.jmo.contribution.model.collection;

import id.jmo.contribution.model.bill.PaymentReference;
import id.jmo.contribution.model.bill.VirtualAccount;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the statement of our collection account.
 *
 * @param transactionId the bank's own number of the line, unlike that of any other line of the day
 * @param bookedAt to the second
 * @param isCredit whether money came in
 * @param amount more than nothing, whichever way it went
 * @param account that was paid; null if the line names none
 * @param reference of the payment; null if the line names none
 */
public record CollectedEntry(
        String transactionId,
        Instant bookedAt,
        boolean isCredit,
        Rupiah amount,
        @Nullable VirtualAccount account,
        @Nullable PaymentReference reference) {}
