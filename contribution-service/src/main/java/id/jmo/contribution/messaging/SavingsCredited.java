package id.jmo.contribution.messaging;

import id.jmo.contribution.model.ContributionId;
import id.jmo.platform.values.Identifier;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.util.Optional;

/** What this service reads of a credit to savings. */
record SavingsCredited(MemberId memberId, String postingId, Rupiah amount) {

    private static final String OF_CONTRIBUTION = "contribution:";

    /** Whether it credits a contribution; otherwise an opening balance, development or a merger. */
    boolean isOfContribution() {
        return postingId.startsWith(OF_CONTRIBUTION);
    }

    /** The contribution that was credited; none if it names nothing that could be one. */
    Optional<ContributionId> contribution() {
        return isOfContribution() ? id(postingId.substring(OF_CONTRIBUTION.length())) : Optional.empty();
    }

    private static Optional<ContributionId> id(String text) {
        try {
            return Optional.of(new ContributionId(Identifier.uuid(text)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
