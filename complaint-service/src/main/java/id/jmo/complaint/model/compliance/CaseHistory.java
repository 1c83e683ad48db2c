package id.jmo.complaint.model.compliance;

import id.jmo.platform.values.Confidential;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What has happened in a case, in order; entries are only ever added. */
public record CaseHistory(List<Entry> entries) {

    /** Beyond it nothing that may be repeated is done; what ends the case always fits. */
    static final int MOST_REPEATABLE = 200;

    public CaseHistory {
        entries = List.copyOf(entries);
    }

    /**
     * @param by who did it, by user id; empty for what nobody did
     * @param note in that person's words
     */
    public record Entry(Instant at, CaseMilestone milestone, String by, Optional<Confidential> note) {}

    /** When something happened last. */
    public Instant latest() {
        return entries.getLast().at();
    }

    boolean isFull() {
        return entries.size() >= MOST_REPEATABLE;
    }

    CaseHistory with(Entry entry) {
        List<Entry> longer = new ArrayList<>(entries);
        longer.add(entry);
        return new CaseHistory(longer);
    }
}
