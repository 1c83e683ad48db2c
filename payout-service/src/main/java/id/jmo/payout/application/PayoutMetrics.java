package id.jmo.payout.application;

import id.jmo.payout.model.PayoutFact;

/** The metrics of payouts. */
public interface PayoutMetrics {

    /** A fact was stored; each is counted once, so the store reports it. */
    void stored(PayoutFact fact);
}
