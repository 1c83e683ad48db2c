package id.jmo.platform.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.unset;

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
 * Empties the outboxes of one collection, those that gather while a command is on its way with the next command. Under
 * load that is one command, and one wait for the disk, for many documents; alone a document waits for nobody.
 */
final class Emptier {

    private static final int MOST_AT_ONCE = 100;
    private static final Bson EMPTY =
            combine(unset(OutboxFields.OUTBOX), unset(OutboxFields.PENDING), unset(OutboxFields.RELAY));

    private final MongoOperations mongo;
    private final String collection;
    private final Queue<Wish> gathered = new ConcurrentLinkedQueue<>();
    private final Lock turn = new ReentrantLock();

    Emptier(MongoOperations mongo, String collection) {
        this.mongo = mongo;
        this.collection = collection;
    }

    /** Read and written by whoever has the turn. */
    private static final class Wish {

        private final UpdateOneModel<Document> update;
        private @Nullable Boolean granted;

        private Wish(Bson filter) {
            this.update = new UpdateOneModel<>(filter, EMPTY);
        }
    }

    /**
     * Takes outbox and lease out of the document, if it is held still and has that many events.
     *
     * @param held selects the document, as long as the caller's lease of it lasts
     * @return whether that is certain; if not, it may have happened all the same, and the document is held no more
     */
    boolean empty(Bson held, int events) {
        var wish = new Wish(and(held, size(OutboxFields.OUTBOX, events)));
        gathered.add(wish);
        while (true) {
            turn.lock();
            try {
                if (wish.granted != null) {
                    return wish.granted;
                }
                write(nextOnes());
            } finally {
                turn.unlock();
            }
        }
    }

    private List<Wish> nextOnes() {
        var next = new ArrayList<Wish>();
        for (var wish = gathered.poll(); wish != null; wish = gathered.poll()) {
            next.add(wish);
            if (next.size() == MOST_AT_ONCE) {
                break;
            }
        }
        return next;
    }

    /** The store tells only how many it has found. */
    private void write(List<Wish> wishes) {
        var updates = wishes.stream().map(wish -> wish.update).toList();
        boolean all = false;
        try {
            var result = mongo.execute(
                    collection, documents -> documents.bulkWrite(updates, new BulkWriteOptions().ordered(false)));
            all = result != null && result.getMatchedCount() == wishes.size();
        } finally {
            // After a failure each one looks for itself, and meets it.
            for (var wish : wishes) {
                wish.granted = all;
            }
        }
    }
}
