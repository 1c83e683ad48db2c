package id.jmo.notification.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.notification.application.Inbox;
import id.jmo.notification.model.Channel;
import id.jmo.notification.model.InboxEntry;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Field;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** {@link Inbox} in the collection {@code inbox}; ids grow with time, so the newest are the last. */
@Repository
class MongoInbox implements Inbox {

    static final String COLLECTION = "inbox";
    static final String ID = "_id";
    static final String MEMBER_ID = "memberId";
    static final String KEY = "key";
    private static final String SUBJECT_TYPE = "announcement.subjectType";
    private static final String READ_AT = "readAt";
    private static final String ARCHIVED_AT = "archivedAt";

    private final MongoOperations mongo;

    MongoInbox(MongoOperations mongo) {
        this.mongo = mongo;
    }

    record Entry(
            @Id String id,
            String key,
            MemberId memberId,
            @Field("announcement") NotificationDocument notification,
            @Nullable Instant readAt,
            @Nullable Instant archivedAt) {

        private InboxEntry toEntry() {
            return new InboxEntry(
                    id,
                    notification.toNotification(memberId),
                    Optional.ofNullable(readAt),
                    Optional.ofNullable(archivedAt));
        }

        private static Entry of(InboxEntry entry) {
            return new Entry(
                    entry.id(),
                    entry.notification().keyFor(Channel.INBOX),
                    entry.notification().recipient(),
                    NotificationDocument.of(entry.notification()),
                    entry.readAt().orElse(null),
                    entry.archivedAt().orElse(null));
        }
    }

    @Override
    public void add(InboxEntry entry) {
        try {
            mongo.insert(Entry.of(entry), COLLECTION);
        } catch (DuplicateKeyException duplicate) {
            // Stored before, from this event or another.
        }
    }

    @Override
    public void addAll(Collection<InboxEntry> entries) {
        NewDocuments.insert(mongo, COLLECTION, entries.stream().map(Entry::of).toList());
    }

    @Override
    public Optional<InboxEntry> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Entry.class, COLLECTION)).map(Entry::toEntry);
    }

    @Override
    public List<InboxEntry> newest(
            MemberId member, Part part, Set<String> without, Optional<String> before, int limit) {
        var mine = where(MEMBER_ID).is(member);
        if (part != Part.ALL) {
            mine.and(ARCHIVED_AT).exists(part == Part.ARCHIVED);
        }
        if (!without.isEmpty()) {
            mine.and(SUBJECT_TYPE).nin(without);
        }
        before.ifPresent(id -> mine.and(ID).lt(id));
        var newest = Query.query(mine).with(Sort.by(Sort.Direction.DESC, ID)).limit(limit);
        return mongo.find(newest, Entry.class, COLLECTION).stream()
                .map(Entry::toEntry)
                .toList();
    }

    @Override
    public void markRead(String id, Instant at) {
        mongo.updateFirst(
                Query.query(where(ID).is(id).and(READ_AT).exists(false)), Update.update(READ_AT, at), COLLECTION);
    }

    @Override
    public void archive(String id, Instant at) {
        markRead(id, at);
        mongo.updateFirst(
                Query.query(where(ID).is(id).and(ARCHIVED_AT).exists(false)),
                Update.update(ARCHIVED_AT, at),
                COLLECTION);
    }

    @Override
    public void unarchive(String id) {
        mongo.updateFirst(Query.query(where(ID).is(id)), new Update().unset(ARCHIVED_AT), COLLECTION);
    }

    @Override
    public int countUnread(MemberId member, int atMost) {
        var unread = where(MEMBER_ID).is(member).and(READ_AT).exists(false);
        return (int) mongo.count(Query.query(unread).limit(atMost), COLLECTION);
    }

    @Override
    public void removeAllOf(MemberId member) {
        mongo.remove(Query.query(where(MEMBER_ID).is(member)), COLLECTION);
    }
}
