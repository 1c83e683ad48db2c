package id.jmo.balance.model;

/**
 * Something was asked of the ledger that contradicts what it holds: a payout of another amount than approved, a claim
 * approved whose money was never held. Nothing is booked; a person has to look.
 */
public final class LedgerContradiction extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LedgerContradiction(String message) {
        super(message);
    }
}
