package id.jmo.payout.application.reconciliation;

import id.jmo.payout.application.reconciliation.Reconciliations.Reported;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.reconciliation.DayReconciliation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The days that were compared, and what did not agree, for those who watch over payouts. */
@UseCase
public class ShowReconciliations {

    /** @param open how many differences of the day nobody has closed */
    public record Day(DayReconciliation reconciliation, long open) {}

    private final Reconciliations reconciliations;

    ShowReconciliations(Reconciliations reconciliations) {
        this.reconciliations = reconciliations;
    }

    /** Newest first. */
    public List<Day> page(@Nullable LocalDate before, int limit) {
        return reconciliations.page(before, limit).stream()
                .map(day -> new Day(day, reconciliations.open(day.day())))
                .toList();
    }

    public Optional<Day> find(LocalDate day) {
        return reconciliations.find(day).map(found -> new Day(found, reconciliations.open(day)));
    }

    /** @see Reconciliations#differences */
    public List<Reported> differences(LocalDate day, @Nullable UUID after, int limit) {
        return reconciliations.differences(day, after, limit);
    }
}
