package id.jmo.contribution.application.bill;

import id.jmo.contribution.model.bill.Bill;

/** The metrics of bills. */
public interface BillMetrics {

    /** A bill was paid, once. */
    void paid(Bill bill);
}
