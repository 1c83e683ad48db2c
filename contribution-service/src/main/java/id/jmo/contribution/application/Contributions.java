package id.jmo.contribution.application;

import id.jmo.contribution.model.Contribution;
import id.jmo.contribution.model.ContributionId;
import id.jmo.platform.values.MemberId;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Paid contributions: of each member the history of wages and payments. */
public interface Contributions {

    /** Where a page ended. */
    record Place(YearMonth month, ContributionId id) {}

    /** Stores contributions; one that is there stays as it is. What is new is published. */
    void post(List<Contribution> contributions);

    /** A member's, latest month first, those after the place. */
    List<Contribution> of(MemberId member, @Nullable Place after, int limit);

    /** The months from the first to the last for which a member's contribution is paid. */
    Set<YearMonth> paidMonths(MemberId member, YearMonth first, YearMonth last);
}
