package id.jmo.payout.application.reconciliation;

import id.jmo.payout.model.reconciliation.StatementEntry;
import id.jmo.platform.statementfiles.StatementLine;

/** What the contract with the bank says of its statement as a file. */
public interface StatementFile {

    /** The number of our account. */
    String account();

    /** What a line of the file is to us. */
    StatementEntry entry(StatementLine line);
}
