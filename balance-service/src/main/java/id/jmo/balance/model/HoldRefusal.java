package id.jmo.balance.model;

/** Why a claim could not hold the member's money. */
public enum HoldRefusal {
    /** Nothing was ever credited to the member. */
    NO_ACCOUNT,
    /** Credited once, but nothing is left. */
    NOTHING_AVAILABLE,
    /** Another claim of the member holds the money. Given by earlier versions only: now the hold waits for the other. */
    HELD_BY_ANOTHER_CLAIM
}
