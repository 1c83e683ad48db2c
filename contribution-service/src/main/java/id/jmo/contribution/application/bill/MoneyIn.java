package id.jmo.contribution.application.bill;

import id.jmo.contribution.model.bill.Bill;

/** The metrics of what is received. */
public interface MoneyIn {

    /** A bill was paid, once. */
    void received(Bill bill);
}
