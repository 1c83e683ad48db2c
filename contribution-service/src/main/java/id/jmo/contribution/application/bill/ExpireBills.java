package id.jmo.contribution.application.bill;

import id.jmo.contribution.model.bill.BillId;
import id.jmo.platform.application.LeasedBatches;
import id.jmo.platform.application.Leases;
import id.jmo.platform.application.UseCase;
import java.time.Clock;
import java.util.function.Function;

/** Ends open bills whose time is over. A payment asks for the time itself, so nothing depends on when this runs. */
@UseCase
public class ExpireBills {

    private final Bills bills;
    private final CancelBill cancel;
    private final LeasedBatches batches;
    private final Clock clock;

    ExpireBills(Bills bills, CancelBill cancel, Leases leases, Clock clock) {
        this.bills = bills;
        this.cancel = cancel;
        this.batches = new LeasedBatches(leases, "bill-expiry");
        this.clock = clock;
    }

    public void run() {
        batches.<BillId, BillId>each(
                after -> bills.toExpire(clock.instant(), after, LeasedBatches.SIZE),
                Function.identity(),
                cancel::expire);
    }
}
