package id.jmo.payout.application.reconciliation;

import id.jmo.payout.model.reconciliation.DayReconciliation;
import id.jmo.payout.model.reconciliation.Difference;
import id.jmo.payout.model.reconciliation.StatementEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The days that were or are to be compared, what was read of their statements, and what did not agree. */
public interface Reconciliations {

    /** A difference, when it was first found, and how it was closed if it was. */
    record Reported(
            Difference difference, Instant at, @Nullable Closing closing) {}

    /** @param by the id of the operator's account */
    record Closing(Instant at, String by, String reason) {}

    /** Leaves a day as it is that is planned already. */
    void plan(DayReconciliation planned);

    Optional<DayReconciliation> find(LocalDate day);

    Optional<LocalDate> latest();

    /** The last day that is compared with all days before it; empty before the first. */
    Optional<LocalDate> comparedUpTo();

    List<DayReconciliation> due(Instant now, int limit);

    /** Newest first. */
    List<DayReconciliation> page(@Nullable LocalDate before, int limit);

    /** False, and nothing written, if somebody else came between. */
    boolean replace(DayReconciliation read, DayReconciliation next);

    /** Keeps entries of the day's statement; one that is known is kept once. */
    void keep(LocalDate day, int run, Collection<StatementEntry> entries);

    List<StatementEntry> entries(LocalDate day, int run);

    /** What the statements of other days have for these references. */
    List<StatementEntry> entriesElsewhere(LocalDate day, Collection<String> references);

    /** Forgets what earlier runs read of the day's statement. */
    void forgetRunsBefore(LocalDate day, int run);

    /** A difference that was found before stays as it was reported then, open or closed. */
    void report(Collection<Difference> differences, Instant now);

    /** In the order in which they were found. */
    List<Reported> differences(LocalDate day);

    Optional<Reported> difference(UUID id);

    /** False if it is closed already. */
    boolean close(UUID id, Closing closing);

    /** How many differences are open; days without any are left out. */
    Map<LocalDate, Long> openByDay();
}
