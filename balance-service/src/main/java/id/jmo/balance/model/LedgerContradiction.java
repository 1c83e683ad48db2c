package id.jmo.balance.model;

/**
 * A request contradicts what the ledger holds: a payout of another amount than approved, a claim
 * approved whose money was never held. Nothing is booked; an operator has to decide.
 */
public final class LedgerContradiction extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LedgerContradiction(String message) {
        super(message);
    }
}
