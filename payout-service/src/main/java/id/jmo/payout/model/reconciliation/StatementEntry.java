package id.jmo.payout.model.reconciliation;

import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** Our references are 32 hexadecimal digits, and stand in whatever text the bank gives. */
    private static final Pattern REFERENCE = Pattern.compile("(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])");

    /** The first of our references in a text of the bank; null if there is none. */
    public static @Nullable String referenceIn(String text) {
        Matcher found = REFERENCE.matcher(text);
        return found.find() ? found.group() : null;
    }

    public StatementEntry {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("An entry of nothing");
        }
    }

    /** The day of the statement that it is on, in Asia/Jakarta. */
    public LocalDate day() {
        return Jakarta.dateOf(bookedAt);
    }

    public boolean isFee() {
        return purpose == Purpose.FEE;
    }

    public boolean isOut() {
        return direction == Direction.OUT;
    }
}
