package id.jmo.platform.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.UpdateOneModel;
import id.jmo.platform.mongo.GroupedUpdates;
import java.util.List;
import org.bson.Document;
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
        return emptyAll(List.of(new Outbox(held, events, lastSequence))).getFirst();
    }

    /** What is to be emptied, as above. */
    record Outbox(Bson held, int events, long lastSequence) {}

    /** As above, of many documents: the result of each, in their order. */
    List<Boolean> emptyAll(List<Outbox> outboxes) {
        return updates.updateAll(outboxes.stream()
                .map(outbox -> new UpdateOneModel<Document>(
                        and(outbox.held(), size(OutboxFields.OUTBOX, outbox.events())),
                        combine(
                                unset(OutboxFields.OUTBOX),
                                unset(OutboxFields.PENDING),
                                unset(OutboxFields.RELAY),
                                set(OutboxFields.LAST_SEQUENCE, outbox.lastSequence()))))
                .toList());
    }
}
