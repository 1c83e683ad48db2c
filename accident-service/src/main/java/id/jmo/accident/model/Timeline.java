package id.jmo.accident.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has happened in a case, in order; entries are only ever added. */
public record Timeline(List<TimelineEntry> entries) {

    static final Timeline EMPTY = new Timeline(List.of());

    public Timeline {
        entries = List.copyOf(entries);
    }

    /** The entries after the one with the number passed; all of them after 0. */
    public List<TimelineEntry> after(int number) {
        return entries.stream().filter(entry -> entry.number() > number).toList();
    }

    public boolean contains(Milestone milestone) {
        return entries.stream().anyMatch(entry -> entry.milestone() == milestone);
    }

    /** Whether the milestone was reached since the latest payment was ordered. */
    boolean containsSinceLatestPayment(Milestone milestone) {
        for (TimelineEntry entry : entries.reversed()) {
            if (entry.milestone() == milestone) {
                return true;
            }
            if (entry.milestone() == Milestone.PAYMENT_ORDERED || entry.milestone() == Milestone.ACCOUNT_CORRECTED) {
                return false;
            }
        }
        return false;
    }

    /** The phase that is shown: that of the last entry. */
    public AccidentPhase phase() {
        return entries.getLast().milestone().phase();
    }

    Timeline with(Instant at, Milestone milestone, List<String> reasons, @Nullable String note) {
        List<TimelineEntry> longer = new ArrayList<>(entries);
        longer.add(new TimelineEntry(entries.size() + 1, at, milestone, reasons, note));
        return new Timeline(longer);
    }
}
