package id.jmo.biometric.model;

import id.jmo.platform.values.MemberId;
import java.time.Instant;

/** What others learn about the replacement of a reference photo. */
public sealed interface ReplacementFact {

    /** An officer has proposed another face for the member. */
    record ReplacementProposed(ReplacementId replacementId, MemberId memberId, Instant proposedAt)
            implements ReplacementFact {}

    /**
     * Two officers have put another face in the place of the member's.
     *
     * @param countsFrom from when it counts for money
     */
    record ReferenceReplaced(ReplacementId replacementId, MemberId memberId, Instant replacedAt, Instant countsFrom)
            implements ReplacementFact {}
}
