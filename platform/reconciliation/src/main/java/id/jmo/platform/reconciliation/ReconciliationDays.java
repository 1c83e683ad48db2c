package id.jmo.platform.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The days that were or are to be compared. */
public interface ReconciliationDays {

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

    /** Has a day compared with its statement that came as a file. Whoever compares the day at the moment loses it. */
    default void takeOnFile(LocalDate day, Instant now) {
        plan(DayReconciliation.planned(day, now));
        boolean taken = false;
        while (!taken) {
            Optional<DayReconciliation> known = find(day);
            taken = known.isEmpty() || replace(known.get(), known.get().onFile(now));
        }
    }
}
