package id.jmo.notification.application;

import id.jmo.notification.model.InboxEntry;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The members' inboxes. */
public interface Inbox {

    /** Has no effect if the notification is there already. */
    void add(InboxEntry entry);

    /** Adds those that are not there already. */
    void addAll(Collection<InboxEntry> entries);

    Optional<InboxEntry> find(String id);

    /**
     * The newest entries first.
     *
     * @param before only entries older than the one with this id
     */
    List<InboxEntry> newest(MemberId member, Optional<String> before, int limit);

    /** Has no effect if there are none. */
    void removeAllOf(MemberId member);

    /** Marks an entry as read; the first time counts. */
    void markRead(String id, Instant at);
}
