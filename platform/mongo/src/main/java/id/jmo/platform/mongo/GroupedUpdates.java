package id.jmo.platform.mongo;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Group commit: updates single documents of one collection, each under its own condition. Updates that arrive while a
 * command runs go together into the next command. Under load many documents share one command and one disk sync; a
 * single update is written without delay.
 */
public final class GroupedUpdates {

    private static final int MAX_BATCH = 100;

    private final MongoOperations mongo;
    private final String collection;
    private final Queue<PendingUpdate> waiting = new ConcurrentLinkedQueue<>();
    private final Lock writer = new ReentrantLock();

    public GroupedUpdates(MongoOperations mongo, String collection) {
        this.mongo = mongo;
        this.collection = collection;
    }

    /** Its result is guarded by the lock. */
    private static final class PendingUpdate {

        private final UpdateOneModel<Document> update;
        private @Nullable Boolean applied;
        private @Nullable RuntimeException failure;

        private PendingUpdate(Bson condition, Bson update) {
            this.update = new UpdateOneModel<>(condition, update);
        }
    }

    /**
     * Updates the document that the condition selects, if there is one, and returns when that is durable.
     *
     * @param condition selects at most one document
     * @return true if the update was certainly applied; false if no document meets the condition, and sometimes although
     *     it was applied: the store counts the matches of a command only as a whole
     * @throws org.springframework.dao.DataAccessException if the command failed; the update may have been applied
     */
    public boolean update(Bson condition, Bson update) {
        var pending = new PendingUpdate(condition, update);
        waiting.add(pending);
        while (true) {
            writer.lock();
            try {
                if (pending.failure != null) {
                    throw pending.failure;
                }
                if (pending.applied != null) {
                    return pending.applied;
                }
                write(nextBatch());
            } finally {
                writer.unlock();
            }
        }
    }

    private List<PendingUpdate> nextBatch() {
        var next = new ArrayList<PendingUpdate>();
        for (var pending = waiting.poll(); pending != null; pending = waiting.poll()) {
            next.add(pending);
            if (next.size() == MAX_BATCH) {
                break;
            }
        }
        return next;
    }

    private void write(List<PendingUpdate> batch) {
        var updates = batch.stream().map(pending -> pending.update).toList();
        try {
            var result = mongo.execute(
                    collection, documents -> documents.bulkWrite(updates, new BulkWriteOptions().ordered(false)));
            boolean all = result != null && result.getMatchedCount() == batch.size();
            batch.forEach(pending -> pending.applied = all);
        } catch (RuntimeException failed) {
            batch.forEach(pending -> pending.failure = failed);
        }
    }
}
