package id.jmo.balance.application;

import java.time.Clock;

/** Lets tests of other packages keep a ledger of their own. */
public final class LedgerTestAccess {

    private LedgerTestAccess() {}

    public static Ledger ledger(Journal journal, Heads heads) {
        return new Ledger(journal, heads, Clock.systemUTC());
    }
}
