package id.jmo.contribution.application.parity;

import id.jmo.contribution.model.Contribution;
import id.jmo.contribution.model.ContributionId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the ledger says of contributions to savings, kept beside each. */
public interface Credits {

    /**
     * A contribution whose credit is missing or of another amount.
     *
     * @param postedAt when it was posted here
     * @param credited what the ledger credited; none if it did not
     */
    record Difference(
            Contribution contribution,
            Instant postedAt,
            @Nullable Rupiah credited) {}

    /**
     * Confirms the credit; again changes nothing.
     *
     * @return false if the member has no such contribution
     */
    boolean confirm(MemberId member, ContributionId contribution, Rupiah credited);

    /**
     * Those without a credit that were posted until then, and those with one of another amount, in the order of their ids.
     *
     * @param after the key of the one after which the list begins; null at its beginning
     */
    List<Difference> differences(Instant postedUntil, @Nullable Key after, int limit);

    long count(Instant postedUntil);

    /** A contribution's place among all. */
    record Key(MemberId member, ContributionId contribution) {

        @Override
        public String toString() {
            return member + "/" + contribution;
        }
    }
}
