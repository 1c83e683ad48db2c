package id.jmo.payout.application;

import id.jmo.payout.model.Finding;
import id.jmo.payout.model.PayoutAccount;
import id.jmo.payout.model.PayoutOrder;

/** The bank that pays for us. Whatever goes wrong on the way comes back as a finding. */
public interface Bank {

    /** Whether the account can be paid, and whose it is. Changes nothing. */
    Finding whoHolds(PayoutAccount account, String reference);

    /** Asks for the transfer. After an answer that is not clear, ask {@link #whatBecameOf}, never this again. */
    Finding transfer(PayoutOrder order);

    /** What the bank knows of the transfer with the order's reference. Changes nothing. */
    Finding whatBecameOf(PayoutOrder order);
}
