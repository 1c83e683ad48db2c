package id.jmo.claim.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the timeline.
 *
 * @param number 1 for the first line, rising by one: whoever has seen line n goes on with n + 1
 * @param reasons codes, where the milestone has a reason
 * @param note what an officer told the member in words
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
