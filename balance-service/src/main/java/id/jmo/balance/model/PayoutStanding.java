package id.jmo.balance.model;

import id.jmo.platform.values.Rupiah;

/** How far one payout has come in the ledger. */
public sealed interface PayoutStanding {

    /** The bank has paid this much; the ledger cannot settle it yet. */
    record Awaiting(Rupiah paid) implements PayoutStanding {}

    /** Settled, and the money has stayed out. */
    record Settled() implements PayoutStanding {}

    /** The money came back, before it was settled or after. */
    record Returned() implements PayoutStanding {}
}
