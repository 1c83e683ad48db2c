package id.jmo.claim.application;

import id.jmo.platform.values.MemberId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The differences between the ledger's holds and the claims, as last compared, and the comparison that is under way. */
public interface HoldDifferences {

    /** Keeps the difference; one of the same member stays since it was first found. */
    void keep(HoldDifference difference);

    void close(MemberId member);

    /** In the order of the members; those after the cursor. */
    List<HoldDifference> list(@Nullable MemberId cursor, int limit);

    long count();

    /** Notes that a comparison is at its beginning, whatever was noted before. */
    void begin(HoldComparison beginning);

    Optional<HoldComparison> underWay();

    /**
     * Notes how far the comparison has come; nothing if another instance has noted something since.
     *
     * @param next none if it is over
     */
    void advance(HoldComparison reached, Optional<HoldComparison> next);
}
