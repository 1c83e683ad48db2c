package id.jmo.contribution.application.collection;

import id.jmo.platform.application.UseCase;
import id.jmo.platform.reconciliation.DayReconciliation;
import id.jmo.platform.reconciliation.ReconciliationDays;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.workers.WakeUpSignal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Requests another comparison of a day, for instance when the bank has corrected its statement. */
@UseCase
public class ReconcileCollectionAgain {

    public enum Outcome {
        ACCEPTED,
        /** Half a day would differ in half of its entries. */
        DAY_NOT_OVER,
        UNDER_WAY
    }

    private final ReconciliationDays days;
    private final WakeUpSignal wakeUp;
    private final Clock clock;

    ReconcileCollectionAgain(ReconciliationDays days, WakeUpSignal reconciliationWakeUp, Clock clock) {
        this.days = days;
        this.wakeUp = reconciliationWakeUp;
        this.clock = clock;
    }

    public Outcome reconcile(LocalDate day) {
        if (!day.isBefore(Jakarta.today(clock))) {
            return Outcome.DAY_NOT_OVER;
        }
        Optional<DayReconciliation> known = days.find(day);
        if (known.isEmpty()) {
            days.plan(DayReconciliation.planned(day, clock.instant()));
        } else if (!known.get().isDone()
                || !days.replace(known.get(), known.get().again(clock.instant()))) {
            return Outcome.UNDER_WAY;
        }
        wakeUp.signal();
        return Outcome.ACCEPTED;
    }
}
