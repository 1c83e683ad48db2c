package id.jmo.platform.statementfiles;

import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A line of a statement file.
 *
 * @param transactionId the bank's own number of the line, unlike that of any other line of the day
 * @param bookedAt to the second; the beginning of its day if the file gives no time
 * @param isCredit whether money came in
 * @param amount more than nothing, whichever way it went
 * @param remark what the bank writes in it
 * @param texts in which a reference may stand, in the order in which they are searched
 * @param bankCode of the beneficiary, as is {@code accountNumber}; null if the file does not say
 */
public record StatementLine(
        String transactionId,
        Instant bookedAt,
        boolean isCredit,
        Rupiah amount,
        String remark,
        List<String> texts,
        @Nullable String bankCode,
        @Nullable Confidential accountNumber) {

    public StatementLine {
        texts = List.copyOf(texts);
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("A line of nothing");
        }
    }

    /** The day of the statement that it is on, in Asia/Jakarta. */
    public LocalDate day() {
        return Jakarta.dateOf(bookedAt);
    }

    /** What is found in the first of its texts that has it. */
    public <T> Optional<T> find(Function<String, @Nullable T> search) {
        return texts.stream().map(search).filter(Objects::nonNull).findFirst();
    }

    /** Without its texts, in which people may be named. */
    @Override
    public String toString() {
        return "StatementLine[" + transactionId + "]";
    }
}
