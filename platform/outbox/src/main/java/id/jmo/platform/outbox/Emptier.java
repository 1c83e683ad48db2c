package id.jmo.platform.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import id.jmo.platform.mongo.GroupedUpdates;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;

/** Empties the outboxes of one collection by group commit. */
final class Emptier {

    private final GroupedUpdates updates;

    Emptier(MongoOperations mongo, String collection) {
        this.updates = new GroupedUpdates(mongo, collection);
    }

    /**
     * Removes outbox and lease from the document, if the lease is still held and the outbox has that many events.
     *
     * @param held selects the document, as long as the caller's lease of it lasts
     * @param lastSequence of the last of the events
     * @return whether they were certainly removed; if not, they may have been, and the lease with them
     */
    boolean empty(Bson held, int events, long lastSequence) {
        return updates.update(
                and(held, size(OutboxFields.OUTBOX, events)),
                combine(
                        unset(OutboxFields.OUTBOX),
                        unset(OutboxFields.PENDING),
                        unset(OutboxFields.RELAY),
                        set(OutboxFields.LAST_SEQUENCE, lastSequence)));
    }
}
