package id.jmo.payout.application;

/** What the comparison with the bank's statement has found of a reference and nobody has explained. */
public interface StatementDoubts {

    /** Whether a difference is open that says that the bank has paid the reference and we have not noted it. */
    boolean isPaidByBankOnly(String reference);
}
