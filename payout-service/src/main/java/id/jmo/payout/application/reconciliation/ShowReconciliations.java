package id.jmo.payout.application.reconciliation;

import id.jmo.payout.application.reconciliation.Reconciliations.Reported;
import id.jmo.payout.model.reconciliation.DayReconciliation;
import id.jmo.platform.application.UseCase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Map<LocalDate, Long> open = reconciliations.openByDay();
        return reconciliations.page(before, limit).stream()
                .map(day -> new Day(day, open.getOrDefault(day.day(), 0L)))
                .toList();
    }

    public Optional<DayReconciliation> find(LocalDate day) {
        return reconciliations.find(day);
    }

    public List<Reported> differences(LocalDate day) {
        return reconciliations.differences(day);
    }
}
