package id.jmo.payout.model.reconciliation;

import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the statement of our account.
 *
 * @param transactionId the bank's own number of the line, unlike that of any other line
 * @param bookedAt to the second
 * @param amount more than nothing, whichever way it went
 * @param reference of the payout that the line names; null if it names none
 * @param bankCode of the beneficiary, as is {@code accountNumber}; null if the bank does not say
 * @param purpose null for an entry that was read before purposes were told apart: {@link Purpose#OTHER}
 */
public record StatementEntry(
        String transactionId,
        Instant bookedAt,
        Direction direction,
        Rupiah amount,
        @Nullable String reference,
        @Nullable String bankCode,
        @Nullable Confidential accountNumber,
        @Nullable Purpose purpose) {

    /** Which way the money went, seen from our account. */
    public enum Direction {
        OUT,
        IN
    }

    /** What the money was moved for. */
    public enum Purpose {
        /** The bank's fee for a transfer: {@link FeeRule}. */
        FEE,
        OTHER
    }

    public StatementEntry {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("An entry of nothing");
        }
    }

    public boolean isFee() {
        return purpose == Purpose.FEE;
    }

    boolean isOut() {
        return direction == Direction.OUT;
    }
}
