package id.jmo.payout.web;

import id.jmo.payout.application.reconciliation.ShowReconciliations;
import id.jmo.platform.reconciliation.DayReconciliation;
import id.jmo.platform.values.Jakarta;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A business day, Asia/Jakarta, and how its payouts compare with the bank's statement.
 *
 * @param state DONE when they are compared, else OPEN
 * @param comparedAt when they were last compared, with the counts that follow; absent before
 * @param fees the sum of the bank's fees for transfers, whole rupiah
 * @param openDifferences how many differences nobody has closed
 * @param dueAt when the statement is read next; absent when DONE
 * @param trouble why the statement could not be read; absent when there was none
 */
record ReconciliationView(
        LocalDate day,
        State state,
        @Nullable OffsetDateTime comparedAt,
        @Nullable Integer entries,
        @Nullable Integer payouts,
        @Nullable Integer differences,
        @Nullable Long fees,
        long openDifferences,
        @Nullable OffsetDateTime dueAt,
        @Nullable String trouble) {

    enum State {
        OPEN,
        DONE
    }

    /**
     * The day with what was found, also in earlier comparisons.
     *
     * @param differences the first hundred
     * @param next cursor of those behind them; absent if there are no more
     */
    record Detail(
            ReconciliationView reconciliation,
            List<DifferenceView> differences,
            @Nullable String next) {}

    static ReconciliationView of(ShowReconciliations.Day day) {
        DayReconciliation found = day.reconciliation();
        DayReconciliation.Result result = found.result();
        return new ReconciliationView(
                found.day(),
                found.isDone() ? State.DONE : State.OPEN,
                result == null ? null : Jakarta.at(result.at()),
                result == null ? null : result.entries(),
                result == null ? null : result.payments(),
                result == null ? null : result.differences(),
                result == null || result.fees() == null ? null : result.fees().amount(),
                day.open(),
                found.dueAt() == null ? null : Jakarta.at(found.dueAt()),
                found.trouble());
    }
}
