package id.jmo.platform.reconciliation;

import id.jmo.platform.values.RetrySchedule;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far the comparison of a day has come.
 *
 * @param run counts how often the statement was begun to be read; entries read in one run are not mixed with another's
 * @param tries how often in a row the statement could not be read
 * @param dueAt when there is next something to do, or until when an instance has it; null when it is done
 * @param readUpTo where in the statement to go on; null at its beginning
 * @param readUpToEntry with it, the entry after which to go on; null to begin with the second
 * @param announced how much there is to read, if the bank says so
 * @param trouble why the last try came to nothing
 * @param result of the last comparison that was made
 * @param onFile whether the statement is here as a file, so that the bank is not asked for it; null for false
 */
public record DayReconciliation(
        LocalDate day,
        int run,
        int tries,
        @Nullable Instant dueAt,
        @Nullable Instant readUpTo,
        @Nullable String readUpToEntry,
        @Nullable Totals announced,
        @Nullable String trouble,
        @Nullable Result result,
        @Nullable Boolean onFile) {

    /**
     * @param entries of the statement that day
     * @param payments that were compared with them
     * @param differences that were found, whether they were known or not
     * @param fees the sum of the entries that are fees; null if it was compared before they were told apart
     */
    public record Result(
            Instant at,
            int entries,
            int payments,
            int differences,
            @Nullable Rupiah fees) {}

    public static DayReconciliation planned(LocalDate day, Instant dueAt) {
        return new DayReconciliation(day, 1, 0, dueAt, null, null, null, null, null, null);
    }

    public boolean isDone() {
        return dueAt == null;
    }

    public boolean isDue(Instant now) {
        return dueAt != null && !dueAt.isAfter(now);
    }

    public DayReconciliation taken(Instant until) {
        return new DayReconciliation(
                day, run, tries, until, readUpTo, readUpToEntry, announced, trouble, result, onFile);
    }

    /** Where in the statement to go on; null at its beginning. */
    public @Nullable StatementCursor cursor() {
        return readUpTo == null ? null : new StatementCursor(readUpTo, readUpToEntry);
    }

    /**
     * A page was read and kept.
     *
     * @param goOnFrom where the next begins; null after the last
     * @param totals of the whole statement, if the page has them; those of the first page count
     */
    public DayReconciliation read(@Nullable StatementCursor goOnFrom, @Nullable Totals totals, Instant until) {
        StatementCursor next = goOnFrom == null ? cursor() : next(goOnFrom);
        return new DayReconciliation(
                day,
                run,
                0,
                until,
                next == null ? null : next.at(),
                next == null ? null : next.transactionId(),
                announced == null ? totals : announced,
                trouble,
                result,
                onFile);
    }

    /** Whether a page that goes on from there leads back to what was read. */
    public boolean leadsBackTo(StatementCursor goOnFrom) {
        return readUpTo != null && goOnFrom.at().isBefore(readUpTo);
    }

    /**
     * A bank that goes on from the second only gives the same page again for one that fills more than a page. No more of
     * such a second can be read; the totals show it.
     */
    private StatementCursor next(StatementCursor goOnFrom) {
        return goOnFrom.equals(cursor()) ? new StatementCursor(goOnFrom.at().plusSeconds(1), null) : goOnFrom;
    }

    /** The bank did not answer: later, from where it stands. */
    public DayReconciliation putOff(String why, RetrySchedule retries, Instant now) {
        return new DayReconciliation(
                day,
                run,
                tries + 1,
                now.plus(retries.delayAfter(tries + 1)),
                readUpTo,
                readUpToEntry,
                announced,
                why,
                result,
                onFile);
    }

    /** What was read is not the whole statement: later, from its beginning. */
    public DayReconciliation startOver(String why, RetrySchedule retries, Instant now) {
        return new DayReconciliation(
                day, run + 1, tries + 1, now.plus(retries.delayAfter(tries + 1)), null, null, null, why, result, null);
    }

    public DayReconciliation done(Result found) {
        return new DayReconciliation(day, run, 0, null, null, null, null, null, found, null);
    }

    /** Somebody wants a day that is done to be compared again. */
    public DayReconciliation again(Instant now) {
        return new DayReconciliation(day, run + 1, 0, now, null, null, null, null, result, null);
    }

    /** The statement has come as a file: the day is compared with it, and with what was read of the bank's before. */
    public DayReconciliation onFile(Instant now) {
        return new DayReconciliation(day, run, 0, now, null, null, null, null, result, true);
    }

    public boolean isOnFile() {
        return Boolean.TRUE.equals(onFile);
    }
}
