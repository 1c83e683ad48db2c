package id.jmo.notification.application;

import id.jmo.notification.model.InboxEntry;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The members' inboxes. */
public interface Inbox {

    /** Has no effect if the notification is there already. */
    void add(InboxEntry entry);

    /** Adds those that are not there already. */
    void addAll(Collection<InboxEntry> entries);

    Optional<InboxEntry> find(String id);

    /** Of an inbox. */
    enum Part {
        ALL,
        /** What the member has not put away. */
        CURRENT,
        ARCHIVED
    }

    /**
     * The newest entries first.
     *
     * @param without types of subjects whose entries are left out
     * @param before only entries older than the one with this id
     */
    List<InboxEntry> newest(MemberId member, Part part, Set<String> without, Optional<String> before, int limit);

    /** Has no effect if there are none. */
    void removeAllOf(MemberId member);

    /** Marks an entry as read; the first time counts. */
    void markRead(String id, Instant at);

    /** Puts an entry away, as read; the first time counts. */
    void archive(String id, Instant at);

    /** Takes an entry back from the archive; without effect if it is not there. */
    void unarchive(String id);

    /** How many entries are unread; no more than {@code atMost} are counted. */
    int countUnread(MemberId member, int atMost);
}
