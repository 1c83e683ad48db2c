package id.jmo.platform.outbox;

import id.jmo.platform.mongo.GroupedReads;
import id.jmo.platform.mongo.GroupedUpdates;
import java.time.Clock;
import java.time.Duration;
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
     * @return false if nothing was written
     * @throws DataAccessException if it may have been written or not
     */
    boolean write(String id, long version, long events, Document update, Lease lease) {
        try {
            return updates.update(OutboxFields.atRest(id, version, events), update) || wasWrittenWith(lease, id);
        } catch (DataIntegrityViolationException ofSomeInTheGroup) {
            // A value that another document has, in this update or in one beside it: alone it fails with its own fault.
            return wasWrittenWith(lease, id);
        }
    }

    /** The store counts the updates of a group as a whole; which of them were applied shows in the documents. */
    private boolean wasWrittenWith(Lease lease, String id) {
        boolean written = reads.find(id).filter(lease::isOf).isPresent();
        if (!written && !lease.lasts(Duration.ZERO, clock.instant())) {
            throw new DataAccessResourceFailureException(
                    "%s/%s was written so long ago that it does not show".formatted(collection, id));
        }
        return written;
    }
}
