package id.jmo.contribution.messaging;

import id.jmo.contribution.model.ContributionId;
import id.jmo.platform.values.Identifier;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.util.Optional;

/** What this service reads of a credit to savings. */
record SavingsCredited(MemberId memberId, String postingId, Rupiah amount) {

    private static final String OF_CONTRIBUTION = "contribution:";

    /** The contribution that was credited; none for an opening balance, and for what came from a file. */
    Optional<ContributionId> contribution() {
        return postingId.startsWith(OF_CONTRIBUTION)
                ? id(postingId.substring(OF_CONTRIBUTION.length()))
                : Optional.empty();
    }

    private static Optional<ContributionId> id(String text) {
        try {
            return Optional.of(new ContributionId(Identifier.uuid(text)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
