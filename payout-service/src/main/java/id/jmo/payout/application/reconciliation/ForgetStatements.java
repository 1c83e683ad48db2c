package id.jmo.payout.application.reconciliation;

import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.workers.ErasureJob;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/**
 * Erases the lines of statements, day by day, when they can no longer explain anything: until then they show a reference
 * that is paid once more. What differed stays.
 */
@UseCase
public class ForgetStatements implements ErasureJob.Erasable {

    private final Reconciliations reconciliations;
    private final Period kept;

    /** @param statementsKept how long the lines of a day are kept after it */
    ForgetStatements(Reconciliations reconciliations, Period statementsKept) {
        this.reconciliations = reconciliations;
        this.kept = statementsKept;
    }

    @Override
    public List<String> due(Instant now, int limit) {
        return reconciliations.firstDayWithEntriesBefore(Jakarta.dateOf(now).minus(kept)).stream()
                .map(LocalDate::toString)
                .toList();
    }

    @Override
    public void erase(String day) {
        reconciliations.forgetEntries(LocalDate.parse(day));
    }
}
