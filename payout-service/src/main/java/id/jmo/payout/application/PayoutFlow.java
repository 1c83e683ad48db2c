package id.jmo.payout.application;

import id.jmo.payout.model.PayoutFact;

/** The metrics of what leaves and of what comes back. */
public interface PayoutFlow {

    /** A fact that was stored, once. */
    void happened(PayoutFact fact);
}
