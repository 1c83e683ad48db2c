package id.jmo.platform.outbox;

import com.mongodb.client.model.UpdateOneModel;
import id.jmo.platform.mongo.GroupedReads;
import id.jmo.platform.mongo.GroupedUpdates;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Updates documents of which no event is being published or waits for it, each together with others, which is cheaper than each
 * alone.
 */
final class RestingUpdates {

    private final String collection;
    private final GroupedUpdates updates;
    private final GroupedReads reads;
    private final Clock clock;

    RestingUpdates(MongoOperations mongo, String collection, GroupedReads reads, Clock clock) {
        this.collection = collection;
        this.updates = new GroupedUpdates(mongo, collection);
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * @param version that the document must have
     * @param events that it has had, pending or published
     * @param lease with which the update takes the work of publishing: by it one sees whose update was written
     */
    record OfOne(String id, long version, long events, Document update, Lease lease) {}

    /**
     * @param ofEach each of another document
     * @return the ids of those that were written
     * @throws DataAccessException if any may have been written or not
     */
    Set<String> write(List<OfOne> ofEach) {
        if (ofEach.isEmpty()) {
            return Set.of();
        }
        List<Boolean> certain;
        try {
            certain = updates.updateAll(ofEach.stream()
                    .map(one -> new UpdateOneModel<Document>(
                            OutboxFields.atRest(one.id(), one.version(), one.events()), one.update()))
                    .toList());
        } catch (DataIntegrityViolationException ofSomeInTheGroup) {
            // A value that another document has, in one of these or in one beside them: alone it fails with its own
            // fault.
            return writtenAmong(ofEach);
        }
        var written = new HashSet<String>();
        var uncertain = new ArrayList<OfOne>();
        for (int i = 0; i < ofEach.size(); i++) {
            if (certain.get(i)) {
                written.add(ofEach.get(i).id());
            } else {
                uncertain.add(ofEach.get(i));
            }
        }
        written.addAll(writtenAmong(uncertain));
        return written;
    }

    /** The store counts the updates of a group as a whole; which of them were applied shows in the documents. */
    private Set<String> writtenAmong(List<OfOne> uncertain) {
        var documents = reads.findAll(uncertain.stream().map(OfOne::id).toList());
        var written = new HashSet<String>();
        for (var one : uncertain) {
            var document = documents.get(one.id());
            if (document != null && one.lease().isOf(document)) {
                written.add(one.id());
            } else if (!one.lease().lasts(Duration.ZERO, clock.instant())) {
                throw new DataAccessResourceFailureException(
                        "%s/%s was written so long ago that it does not show".formatted(collection, one.id()));
            }
        }
        return written;
    }
}
