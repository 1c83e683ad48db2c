package id.jmo.biometric.model;

/** What a session may be used for, and for nothing else. */
public enum Purpose {
    /** Claiming the savings. */
    CLAIM,
    /** Changing the data by which the member is known or paid. */
    DATA_UPDATE,
    /** Another bank account for a claim whose payout came back. */
    PAYOUT_ACCOUNT
}
