package id.jmo.payout.application.reconciliation;

import id.jmo.payout.application.Payouts;
import id.jmo.platform.reconciliation.ReconciliationSchedule;
import java.time.Clock;

/** Lets tests reconcile at a time of their own. */
public final class ReconciliationTestAccess {

    private ReconciliationTestAccess() {}

    public static ReconcileDay reconcileDay(
            Reconciliations reconciliations,
            Payouts payouts,
            BankStatement statement,
            ReconciliationSchedule schedule,
            Clock clock) {
        return new ReconcileDay(reconciliations, payouts, statement, schedule, clock);
    }
}
