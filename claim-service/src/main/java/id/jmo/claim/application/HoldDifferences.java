package id.jmo.claim.application;

import id.jmo.platform.values.MemberId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The differences between the ledger's holds and the claims, as last compared. */
public interface HoldDifferences {

    /** Keeps the difference; one of the same member stays since it was first found. */
    void keep(HoldDifference difference);

    void close(MemberId member);

    /** In the order of the members; those after the cursor. */
    List<HoldDifference> list(@Nullable MemberId cursor, int limit);

    long count();
}
