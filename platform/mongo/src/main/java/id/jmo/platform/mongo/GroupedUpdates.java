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
 * Updates single documents of one collection, each under its own condition, those that gather while a command is on its
 * way with the next command. Under load that is one command, and one wait for the disk, for many documents; alone a
 * document waits for nobody.
 */
public final class GroupedUpdates {

    private static final int MOST_AT_ONCE = 100;

    private final MongoOperations mongo;
    private final String collection;
    private final Queue<Wish> gathered = new ConcurrentLinkedQueue<>();
    private final Lock turn = new ReentrantLock();

    public GroupedUpdates(MongoOperations mongo, String collection) {
        this.mongo = mongo;
        this.collection = collection;
    }

    /** Read and written by whoever has the turn. */
    private static final class Wish {

        private final UpdateOneModel<Document> update;
        private @Nullable Boolean granted;
        private @Nullable RuntimeException failure;

        private Wish(Bson condition, Bson update) {
            this.update = new UpdateOneModel<>(condition, update);
        }
    }

    /**
     * Updates the document that the condition selects, if there is one, and returns when that is durable.
     *
     * @param condition selects at most one document
     * @return true if it has certainly happened; false if there is no such document, and sometimes, as the store counts
     *     only all of a command together, although it has happened
     * @throws org.springframework.dao.DataAccessException if the command failed; it may have happened all the same
     */
    public boolean update(Bson condition, Bson update) {
        var wish = new Wish(condition, update);
        gathered.add(wish);
        while (true) {
            turn.lock();
            try {
                if (wish.failure != null) {
                    throw wish.failure;
                }
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

    private void write(List<Wish> wishes) {
        var updates = wishes.stream().map(wish -> wish.update).toList();
        try {
            var result = mongo.execute(
                    collection, documents -> documents.bulkWrite(updates, new BulkWriteOptions().ordered(false)));
            boolean all = result != null && result.getMatchedCount() == wishes.size();
            wishes.forEach(wish -> wish.granted = all);
        } catch (RuntimeException failed) {
            wishes.forEach(wish -> wish.failure = failed);
        }
    }
}
