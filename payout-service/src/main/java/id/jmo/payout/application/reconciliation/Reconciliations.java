package id.jmo.payout.application.reconciliation;

import id.jmo.payout.model.reconciliation.Difference;
import id.jmo.payout.model.reconciliation.StatementEntry;
import id.jmo.platform.reconciliation.ReconciliationDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The days that were or are to be compared, what was read of their statements, and what did not agree. */
public interface Reconciliations extends ReconciliationDays {

    /** A difference, when it was first found, and how it was closed if it was. */
    record Reported(
            Difference difference, Instant at, @Nullable Closing closing) {}

    /** @param by the id of the operator's account */
    record Closing(Instant at, String by, String reason) {}

    /** @param isAnswered whether the bank's own answer had it; false if only a file did */
    record Kept(StatementEntry entry, boolean isAnswered) {}

    /** Keeps entries of the day's statement; one that is known is kept once. */
    void keep(LocalDate day, int run, Collection<StatementEntry> entries);

    /**
     * Some of the day's statement, by transaction id: what this run has read, and what confirmed files have.
     *
     * @param after only entries with a later transaction id; null for the first
     */
    List<Kept> entries(LocalDate day, int run, @Nullable String after, int limit);

    /** All that the statements have for these references; of this day what this run has read, and confirmed files have. */
    List<StatementEntry> entriesOf(Collection<String> references, LocalDate day, int run);

    /** The first day before that one of whose statement there are entries. */
    Optional<LocalDate> firstDayWithEntriesBefore(LocalDate day);

    void forgetEntries(LocalDate day);

    /** Forgets what earlier runs read of the day's statement. */
    void forgetRunsBefore(LocalDate day, int run);

    /**
     * A difference that was found before stays as it was reported then, open or closed.
     *
     * @param place of the first of them among those that are reported at that time
     */
    void report(List<Difference> differences, int place, Instant now);

    /**
     * In the order in which they were found.
     *
     * @param after only those behind this one; null for the first
     */
    List<Reported> differences(LocalDate day, @Nullable UUID after, int limit);

    Optional<Reported> difference(UUID id);

    /** False if it is closed already. */
    boolean close(UUID id, Closing closing);

    /** Closes all open differences of the day that are of this kind; how many there were. */
    long closeAll(LocalDate day, Difference.Kind kind, Closing closing);

    /** How many differences of the day are open. */
    long open(LocalDate day);

    /** How many differences are open. */
    long open();
}
