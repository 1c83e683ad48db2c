package id.jmo.payout.application;

import id.jmo.payout.model.BankResult;
import id.jmo.payout.model.PayoutAccount;
import id.jmo.payout.model.PayoutOrder;

/** The bank that makes the transfers. Every failure on the way is a result, never an exception. */
public interface Bank {

    /** Whether the account can be paid, and who holds it. Changes nothing. */
    BankResult inquireAccount(PayoutAccount account, String reference);

    /** Requests the transfer. After an inconclusive result only {@link #transferStatus} may follow, never this again. */
    BankResult transfer(PayoutOrder order);

    /** The status of the transfer with the order's reference. Changes nothing. */
    BankResult transferStatus(PayoutOrder order);
}
