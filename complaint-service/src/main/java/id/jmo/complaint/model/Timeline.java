package id.jmo.complaint.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What has happened to a complaint, in order; entries are only ever added. */
public record Timeline(List<Entry> entries) {

    static final Timeline EMPTY = new Timeline(List.of());

    public Timeline {
        entries = List.copyOf(entries);
    }

    public record Entry(Instant at, Milestone milestone) {}

    public boolean contains(Milestone milestone) {
        return entries.stream().anyMatch(entry -> entry.milestone() == milestone);
    }

    /** When something happened last. */
    public Instant latest() {
        return entries.getLast().at();
    }

    Timeline with(Instant at, Milestone milestone) {
        List<Entry> longer = new ArrayList<>(entries);
        longer.add(new Entry(at, milestone));
        return new Timeline(longer);
    }
}
