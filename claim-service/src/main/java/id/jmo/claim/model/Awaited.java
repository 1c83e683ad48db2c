package id.jmo.claim.model;

/** Whose answer a claim waits for: where an operator looks when it is late. */
public enum Awaited {
    /** Balance-service's hold and biometric-service's verdict: neither has answered. */
    HOLD_AND_VERDICT,
    /** Only balance-service's hold. */
    HOLD,
    /** Only biometric-service's verdict. */
    VERDICT,
    OFFICER,
    SECOND_OFFICER,
    /** Payout-service, and behind it the bank. */
    PAYOUT,
    /** The ledger of balance-service. */
    SETTLEMENT,
    /** The member, who must give another bank account. */
    CORRECTION
}
