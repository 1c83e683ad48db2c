package id.jmo.payout.model.reconciliation;

import id.jmo.platform.values.RetrySchedule;
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
 * @param announced how much there is to read, if the bank says so
 * @param trouble why the last try came to nothing
 * @param result of the last comparison that was made
 */
public record DayReconciliation(
        LocalDate day,
        int run,
        int tries,
        @Nullable Instant dueAt,
        @Nullable Instant readUpTo,
        @Nullable Totals announced,
        @Nullable String trouble,
        @Nullable Result result) {

    /**
     * @param entries of the statement that day
     * @param payouts that were compared with them
     * @param differences that were found, whether they were known or not
     */
    public record Result(Instant at, int entries, int payouts, int differences) {}

    public static DayReconciliation planned(LocalDate day, Instant dueAt) {
        return new DayReconciliation(day, 1, 0, dueAt, null, null, null, null);
    }

    public boolean isDone() {
        return dueAt == null;
    }

    public boolean isDue(Instant now) {
        return dueAt != null && !dueAt.isAfter(now);
    }

    public DayReconciliation taken(Instant until) {
        return new DayReconciliation(day, run, tries, until, readUpTo, announced, trouble, result);
    }

    /**
     * A page was read and kept.
     *
     * @param goOnFrom where the next begins; null after the last
     * @param totals of the whole statement, if the page has them; those of the first page count
     */
    public DayReconciliation read(@Nullable Instant goOnFrom, @Nullable Totals totals, Instant until) {
        return new DayReconciliation(
                day,
                run,
                0,
                until,
                goOnFrom == null ? readUpTo : next(goOnFrom),
                announced == null ? totals : announced,
                trouble,
                result);
    }

    /** Whether a page that goes on from there leads back to what was read. */
    public boolean leadsBackTo(Instant goOnFrom) {
        return readUpTo != null && goOnFrom.isBefore(readUpTo);
    }

    /**
     * No more can be read of a second that fills a page than that page. If the bank has split it over two pages, the
     * totals show it.
     */
    private Instant next(Instant goOnFrom) {
        return goOnFrom.equals(readUpTo) ? goOnFrom.plusSeconds(1) : goOnFrom;
    }

    /** The bank did not answer: later, from where it stands. */
    public DayReconciliation putOff(String why, RetrySchedule retries, Instant now) {
        return new DayReconciliation(
                day, run, tries + 1, now.plus(retries.delayAfter(tries + 1)), readUpTo, announced, why, result);
    }

    /** What was read is not the whole statement: later, from its beginning. */
    public DayReconciliation startOver(String why, RetrySchedule retries, Instant now) {
        return new DayReconciliation(
                day, run + 1, tries + 1, now.plus(retries.delayAfter(tries + 1)), null, null, why, result);
    }

    public DayReconciliation done(Result found) {
        return new DayReconciliation(day, run, 0, null, null, null, null, found);
    }

    /** Somebody wants a day that is done to be compared again. */
    public DayReconciliation again(Instant now) {
        return new DayReconciliation(day, run + 1, 0, now, null, null, null, result);
    }
}
