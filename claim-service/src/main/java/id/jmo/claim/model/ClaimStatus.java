package id.jmo.claim.model;

/** The names of the states in the store, the API and metrics. They never change. */
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
