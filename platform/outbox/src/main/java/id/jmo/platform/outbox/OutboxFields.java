package id.jmo.platform.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/** The store's own fields in every aggregate document, the conditions on them, and how they are read. */
final class OutboxFields {

    static final String ID = "_id";
    static final String VERSION = "version";

    /** The events not yet acknowledged by the broker, in order; absent when there are none. */
    static final String OUTBOX = "outbox";

    /** The oldest pending event's id; sparse, so that sweeping for pending documents never scans. */
    static final String PENDING = "pending";

    /** The lease of the instance that publishes this document's events. */
    static final String RELAY = "relay";

    /** The sequence of the last event that left the outbox; 0 before the first. */
    static final String LAST_SEQUENCE = "lastSequence";

    static final Set<String> ALL = Set.of(ID, VERSION, OUTBOX, PENDING, RELAY, LAST_SEQUENCE);

    /** What {@link #pendingEvents}, {@link #events} and {@link #isUnclaimed} read. */
    private static final Bson PENDING_EVENTS = include(OUTBOX, LAST_SEQUENCE, VERSION, RELAY);

    static final String OWNER = RELAY + ".owner";
    static final String TERM = RELAY + ".term";
    private static final String UNTIL = RELAY + ".until";

    static final long FIRST_VERSION = 1;

    private OutboxFields() {}

    /** Nobody publishes this document: nobody has a lease, or it has run out. */
    static Bson unclaimed(Instant now) {
        return or(exists(RELAY, false), lt(UNTIL, Date.from(now)));
    }

    static Bson unclaimedOrOf(String owner, Instant now) {
        return or(exists(RELAY, false), eq(OWNER, owner), lt(UNTIL, Date.from(now)));
    }

    static boolean isUnclaimed(Document document, Instant now) {
        var lease = document.get(RELAY, Document.class);
        return lease == null || lease.getDate("until").toInstant().isBefore(now);
    }

    static Bson idAndVersion(String id, long version) {
        return and(eq(ID, id), eq(VERSION, version));
    }

    /**
     * Updates the document that the filter selects.
     *
     * @return these fields of it after the update; null if the filter selects none
     */
    static @Nullable Document findAndUpdate(
            MongoOperations mongo, OutboxCollection collection, Bson filter, Bson update) {
        return mongo.execute(
                collection.name(),
                documents -> documents.findOneAndUpdate(
                        filter,
                        update,
                        new FindOneAndUpdateOptions()
                                .returnDocument(ReturnDocument.AFTER)
                                .projection(PENDING_EVENTS)));
    }

    /** In their order, each with its number among the events of the document. */
    static List<PendingEvent> pendingEvents(Document document) {
        var pending = new ArrayList<PendingEvent>();
        var events = document.getList(OUTBOX, Document.class, List.of());
        long sequence = lastSequence(document, events.size());
        for (var event : events) {
            pending.add(PendingEvent.from(event, ++sequence));
        }
        return pending;
    }

    /** How many events the document has had, pending or published. */
    static long events(Document document) {
        int pending = document.getList(OUTBOX, Document.class, List.of()).size();
        return lastSequence(document, pending) + pending;
    }

    /** A document that nobody publishes, with nothing to publish, and with so many events before. */
    static Bson atRest(String id, long version, long events) {
        return and(
                eq(ID, id),
                eq(VERSION, version),
                eq(LAST_SEQUENCE, events),
                exists(RELAY, false),
                exists(OUTBOX, false));
    }

    /** A document from before events were counted goes on behind its version, which its last event had as its number. */
    private static long lastSequence(Document document, int pending) {
        var last = document.getLong(LAST_SEQUENCE);
        return last == null ? document.getLong(VERSION) - pending : last;
    }
}
