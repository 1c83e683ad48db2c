package id.jmo.claim.model;

/** The names of the states, for whoever must write one down: the store, the API, a metric. They never change. */
public enum ClaimStatus {
    VERIFYING,
    IN_REVIEW,
    AWAITING_SECOND_OFFICER,
    PAYING,
    SETTLING,
    COMPLETED,
    RETURNED,
    REJECTED,
    CANCELLED
}
