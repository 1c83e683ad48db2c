package id.jmo.balance.model.report;

import id.jmo.balance.model.Posting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was booked on a day in Jakarta, summed up posting by posting.
 *
 * @param byBranch the code of the branch, or {@link #NO_BRANCH}
 * @param last the posting up to which they are summed up, by the time of booking and then by id; null before the first
 * @param complete whether it was the day's last
 */
public record DayTotals(
        LocalDate day,
        Map<String, Turnover> byBranch,
        long postings,
        @Nullable Place last,
        boolean complete) {

    /** Of members whose employer's branch is not known, and of independent workers. */
    public static final String NO_BRANCH = "-";

    /** A posting's place among all. */
    public record Place(Instant postedAt, String id) {}

    public DayTotals {
        byBranch = Map.copyOf(byBranch);
    }

    public static DayTotals begin(LocalDate day) {
        return new DayTotals(day, Map.of(), 0, null, false);
    }

    /** @param further of the same day, behind the last */
    public DayTotals plus(List<Posting> further, Function<Posting, String> branch) {
        Map<String, Turnover> sums = new HashMap<>(byBranch);
        further.forEach(posting -> sums.merge(branch.apply(posting), Turnover.of(posting), Turnover::plus));
        Place reached = further.isEmpty()
                ? last
                : new Place(further.getLast().postedAt(), further.getLast().id());
        return new DayTotals(day, sums, postings + further.size(), reached, complete);
    }

    public DayTotals completed() {
        return new DayTotals(day, byBranch, postings, last, true);
    }
}
