package id.jmo.platform.reconciliation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plans the days that are over, and reads the statement of a day page by page. The day's cursor is stored after each page, so
 * that an instance that dies leaves off where another goes on.
 */
public final class StatementReading {

    /** What an attempt at a page brought. */
    public sealed interface Attempt {

        /**
         * @param keep stores the entries; may be repeated
         * @param totals of the whole day; null if the bank does not say
         * @param goOnFrom null after the last page
         */
        record Page(
                Runnable keep,
                @Nullable Totals totals,
                @Nullable StatementCursor goOnFrom) implements Attempt {}

        record NoPage(String why) implements Attempt {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(StatementReading.class);

    private final ReconciliationDays days;
    private final ReconciliationSchedule schedule;
    private final Clock clock;
    /** The last day up to which this instance knows all days to be planned. */
    private volatile @Nullable LocalDate plannedUpTo;

    public StatementReading(ReconciliationDays days, ReconciliationSchedule schedule, Clock clock) {
        this.days = days;
        this.schedule = schedule;
        this.clock = clock;
    }

    /**
     * Plans every day that is over, whether or not anybody was there to compare it then.
     *
     * @param first the first day on which there can be something to compare; empty if there is none yet
     * @param today in Asia/Jakarta
     */
    public void planDaysThatAreOver(Optional<LocalDate> first, LocalDate today) {
        LocalDate planned = plannedUpTo;
        LocalDate day = planned != null ? planned.plusDays(1) : first.orElse(LocalDate.MAX);
        Instant now = clock.instant();
        while (day.isBefore(today) && !schedule.dueAt(day).isAfter(now)) {
            days.plan(DayReconciliation.planned(day, schedule.dueAt(day)));
            plannedUpTo = day;
            day = day.plusDays(1);
        }
    }

    /** The day with its lease taken; nothing if it is not due, or another instance was faster. */
    public Optional<DayReconciliation> take(LocalDate day) {
        Instant now = clock.instant();
        return days.find(day).filter(found -> found.isDue(now)).flatMap(this::renewLease);
    }

    /** Nothing if another instance has the day now. */
    public Optional<DayReconciliation> renewLease(DayReconciliation current) {
        DayReconciliation renewed = current.taken(leaseEnd());
        return days.replace(current, renewed) ? Optional.of(renewed) : Optional.empty();
    }

    /**
     * The reconciliation with all of the statement kept, or nothing if it could not be read for now. Where the statement has come as
     * a file, the bank is not asked.
     *
     * @param read reads the page at the day's cursor
     */
    public Optional<DayReconciliation> readAll(DayReconciliation taken, Function<DayReconciliation, Attempt> read) {
        if (taken.isOnFile()) {
            return Optional.of(taken);
        }
        DayReconciliation current = taken;
        while (!Thread.currentThread().isInterrupted()) {
            switch (read.apply(current)) {
                case Attempt.NoPage(String why) -> {
                    LOG.warn("The statement of {} cannot be read: {}", current.day(), why);
                    days.replace(current, current.putOff(why, schedule.retries(), clock.instant()));
                    return Optional.empty();
                }
                case Attempt.Page(Runnable keep, Totals totals, StatementCursor goOnFrom) -> {
                    if (goOnFrom != null && current.leadsBackTo(goOnFrom)) {
                        startOver(current, "the statement leads back to " + goOnFrom.at());
                        return Optional.empty();
                    }
                    keep.run();
                    DayReconciliation further = current.read(goOnFrom, totals, leaseEnd());
                    if (!days.replace(current, further)) {
                        LOG.info("The statement of {} is read by another instance", current.day());
                        return Optional.empty();
                    }
                    current = further;
                    if (goOnFrom == null) {
                        return Optional.of(current);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** What was read is not the whole statement: once more, later. */
    public void startOver(DayReconciliation read, String why) {
        LOG.warn("The statement of {} is not whole: {}", read.day(), why);
        days.replace(read, read.startOver(why, schedule.retries(), clock.instant()));
    }

    private Instant leaseEnd() {
        return clock.instant().plus(schedule.lease());
    }
}
