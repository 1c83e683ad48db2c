package id.jmo.account.model.card;

/** What is said of a card's code, and nothing more. */
public enum CardValidity {
    /** Ours, in time, and the membership is active now. */
    VALID,
    /** Ours, but its time is over or the membership has ended. */
    EXPIRED,
    /** Not ours. */
    FORGED
}
