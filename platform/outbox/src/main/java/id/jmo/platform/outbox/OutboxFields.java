package id.jmo.platform.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The store's own fields in every aggregate document, and the conditions on them. */
final class OutboxFields {

    static final String ID = "_id";
    static final String VERSION = "version";

    /** The events not yet acknowledged by the broker, in order; absent when there are none. */
    static final String OUTBOX = "outbox";

    /** The newest pending event's id; unique and sparse, so that sweeping for pending documents never scans. */
    static final String PENDING = "pending";

    /** Who is publishing this document's events, and until when that claim to the work holds. */
    static final String RELAY = "relay";

    static final Set<String> ALL = Set.of(ID, VERSION, OUTBOX, PENDING, RELAY);

    private static final String OWNER = RELAY + ".owner";
    private static final String UNTIL = RELAY + ".until";

    private OutboxFields() {}

    static Document lease(String owner, Instant until) {
        return new Document("owner", owner).append("until", Date.from(until));
    }

    static Bson leasedBy(String owner) {
        return eq(OWNER, owner);
    }

    /** The work is free for this owner: nobody has it, the owner has it already, or the lease ran out. */
    static Bson freeFor(String owner, Instant now) {
        return or(exists(RELAY, false), eq(OWNER, owner), lt(UNTIL, Date.from(now)));
    }

    static Bson idAndVersion(String id, long version) {
        return and(eq(ID, id), eq(VERSION, version));
    }

    static List<PendingEvent> pendingEvents(Document document) {
        var events = document.getList(OUTBOX, Document.class);
        return events == null
                ? List.of()
                : events.stream().map(PendingEvent::from).toList();
    }
}
