package id.jmo.accident.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the timeline.
 *
 * @param number 1 for the first entry, rising by one: a reader that has entry n continues with n + 1
 * @param reasons codes, where the milestone has a reason
 * @param note the officer's reason, shown to member and employer
 */
public record TimelineEntry(
        int number,
        Instant at,
        Milestone milestone,
        List<String> reasons,
        @Nullable String note) {

    public TimelineEntry {
        reasons = List.copyOf(reasons);
    }
}
