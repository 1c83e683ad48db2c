package id.jmo.platform.tracking;

import java.util.List;

/**
 * A timeline as its reader sees it now.
 *
 * @param status of its subject, sent when it has ended
 * @param ended whether nothing more is to come
 */
public record Followed(Enum<?> status, boolean ended, List<Entry> entries) {

    /**
     * @param number 1 for the first entry, rising by one: a reader that has entry n continues with n + 1
     * @param view is sent as JSON
     */
    public record Entry(int number, Object view) {}

    public Followed {
        entries = List.copyOf(entries);
    }
}
