package id.jmo.claim.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

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
    CANCELLED;

    /** The states that are no end, in their order. */
    public static final Set<ClaimStatus> OPEN = Collections.unmodifiableSet(
            EnumSet.of(VERIFYING, IN_REVIEW, AWAITING_SECOND_OFFICER, PAYING, SETTLING, RETURNED));
}
