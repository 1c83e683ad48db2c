package id.jmo.contribution.application.parity;

import id.jmo.contribution.model.ContributionId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Credits of contributions in the ledger for which no contribution was posted here. */
public interface UnmatchedCredits {

    /**
     * A credit for which there is no contribution.
     *
     * @param posting the ledger's id of it, such as {@code contribution:} and the id that the contribution should have
     * @param contribution that it names; none if that is no id of a contribution
     * @param seenAt when its event arrived first
     */
    record UnmatchedCredit(
            MemberId member, String posting, @Nullable ContributionId contribution, Rupiah amount, Instant seenAt) {}

    /** Again changes nothing. */
    void keep(UnmatchedCredit credit);

    /** Its contribution was posted after all. */
    void remove(UnmatchedCredit credit);

    /**
     * In the order of member and posting.
     *
     * @param after the place of the one after which the list begins; null at its beginning
     */
    List<UnmatchedCredit> page(@Nullable Place after, int limit);

    long count();

    /** A credit's place among all. */
    record Place(MemberId member, String posting) {

        @Override
        public String toString() {
            return member + "/" + posting;
        }
    }
}
