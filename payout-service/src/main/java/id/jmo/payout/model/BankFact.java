package id.jmo.payout.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the bank said of a payout otherwise than over its interface: by letter, by an advice, too late for the inquiries.
 * One operator records it with its evidence, and it counts when another confirms it.
 *
 * @param occurredOn when the bank did it, in Asia/Jakarta
 * @param evidence where it is written: the letter, its number and date
 * @param recordedBy the id of the operator's account
 * @param verdict of another operator; null while nobody has decided
 */
public record BankFact(
        UUID id,
        Outcome outcome,
        LocalDate occurredOn,
        String evidence,
        String recordedBy,
        Instant recordedAt,
        @Nullable Verdict verdict) {

    /** What the bank did. */
    public enum Outcome {
        /** The money is in the account. */
        PAID,
        /** No money moved, and none will. */
        REFUSED,
        /** The money went out and came back. */
        RETURNED
    }

    /** @param by the id of the operator's account; never that of who recorded the fact */
    public record Verdict(boolean confirmed, String by, Instant at) {}

    public boolean isOpen() {
        return verdict == null;
    }

    BankFact decided(boolean confirmed, String by, Instant at) {
        return new BankFact(id, outcome, occurredOn, evidence, recordedBy, recordedAt, new Verdict(confirmed, by, at));
    }
}
