package id.jmo.claim.application;

import id.jmo.platform.values.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Where a comparison of the ledger's holds with the claims has come to.
 *
 * @param after the member compared last; none at the beginning of a phase
 */
public record HoldComparison(Phase phase, @Nullable MemberId after) {

    /** In their order. */
    public enum Phase {
        /** The members who differed when they were last compared. */
        KNOWN_DIFFERENCES,
        /** The members for whom the ledger holds something. */
        HOLDS
    }

    static final HoldComparison BEGUN = new HoldComparison(Phase.KNOWN_DIFFERENCES, null);
}
