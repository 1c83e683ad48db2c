package id.jmo.payout.application.reconciliation;

import id.jmo.payout.application.Payouts;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.reconciliation.DayReconciliation;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.workers.WakeUpSignal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Requests another comparison of a day, for instance when the bank has corrected its statement, or before its time. */
@UseCase
public class ReconcileAgain {

    public enum Outcome {
        ACCEPTED,
        /** Nothing was paid then, so nothing can differ. */
        BEFORE_FIRST_PAYOUT,
        /** Half a day would differ in half of its entries. */
        DAY_NOT_OVER,
        UNDER_WAY
    }

    private final Reconciliations reconciliations;
    private final Payouts payouts;
    private final WakeUpSignal wakeUp;
    private final Clock clock;

    ReconcileAgain(Reconciliations reconciliations, Payouts payouts, WakeUpSignal reconciliationWakeUp, Clock clock) {
        this.reconciliations = reconciliations;
        this.payouts = payouts;
        this.wakeUp = reconciliationWakeUp;
        this.clock = clock;
    }

    public Outcome reconcile(LocalDate day) {
        if (!day.isBefore(Jakarta.today(clock))) {
            return Outcome.DAY_NOT_OVER;
        }
        Optional<DayReconciliation> known = reconciliations.find(day);
        if (known.isEmpty() && isBeforeFirstPayout(day)) {
            return Outcome.BEFORE_FIRST_PAYOUT;
        }
        if (known.isEmpty()) {
            reconciliations.plan(DayReconciliation.planned(day, clock.instant()));
            wakeUp.signal();
            return Outcome.ACCEPTED;
        }
        boolean taken = known.get().isDone()
                && reconciliations.replace(known.get(), known.get().again(clock.instant()));
        if (!taken) {
            return Outcome.UNDER_WAY;
        }
        wakeUp.signal();
        return Outcome.ACCEPTED;
    }

    private boolean isBeforeFirstPayout(LocalDate day) {
        return payouts.firstOrderedAt()
                .map(first -> day.isBefore(Jakarta.dateOf(first)))
                .orElse(true);
    }
}
