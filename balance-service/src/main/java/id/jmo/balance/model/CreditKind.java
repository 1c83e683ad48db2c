package id.jmo.balance.model;

/** Where money credited to a member comes from. */
public enum CreditKind {
    /** Taken over from the former books. */
    OPENING,
    /** A monthly contribution (iuran). */
    CONTRIBUTION
}
