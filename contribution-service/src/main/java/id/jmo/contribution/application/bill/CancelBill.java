package id.jmo.contribution.application.bill;

import id.jmo.contribution.model.bill.Bill;
import id.jmo.contribution.model.bill.BillDecision;
import id.jmo.contribution.model.bill.BillId;
import id.jmo.contribution.model.bill.BillLifecycle;
import id.jmo.contribution.model.bill.BillTrigger;
import id.jmo.platform.application.UseCase;
import java.time.Clock;

/** Takes a bill back or lets it expire: it can no longer be paid. */
@UseCase
public class CancelBill {

    private final Bills bills;
    private final Clock clock;

    CancelBill(Bills bills, Clock clock) {
        this.bills = bills;
        this.clock = clock;
    }

    /**
     * For its payer. A bill that is not open stays as it is.
     *
     * @throws java.util.NoSuchElementException if there is no such bill
     */
    public Bill cancel(BillId id) {
        return apply(id, new BillTrigger.PayerCancels());
    }

    /** For the clock. */
    Bill expire(BillId id) {
        return apply(id, new BillTrigger.TimePassed());
    }

    private Bill apply(BillId id, BillTrigger trigger) {
        return bills.change(
                id,
                bill -> BillLifecycle.decide(bill, trigger, clock.instant())
                                instanceof BillDecision.Moved(var after, var fact)
                        ? Bills.Step.to(after, fact)
                        : Bills.Step.none());
    }
}
