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
     * An outbox whose events are all sent.
     *
     * @param held selects the document, as long as the caller's lease of it lasts
     * @param lastSequence of the last of the events
     */
    record Outbox(Bson held, int events, long lastSequence) {}

    /**
     * Removes outbox and lease from each document whose lease is still held and whose outbox has that many events.
     *
     * @return for each in their order whether they were certainly removed; if not, they may have been, and the lease with them
     */
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
