package id.jmo.platform.mongo;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.util.Collections;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;

/** Updates single documents of one collection, each under its own condition, in groups. */
public final class GroupedUpdates {

    private final GroupedCommands<UpdateOneModel<Document>, Boolean> writes;

    public GroupedUpdates(MongoOperations mongo, String collection) {
        this.writes = new GroupedCommands<>() {
            @Override
            List<Boolean> command(List<UpdateOneModel<Document>> batch) {
                var result = mongo.execute(
                        collection, documents -> documents.bulkWrite(batch, new BulkWriteOptions().ordered(false)));
                return Collections.nCopies(batch.size(), result != null && result.getMatchedCount() == batch.size());
            }
        };
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
        return writes.submit(new UpdateOneModel<>(condition, update));
    }

    /**
     * As above, of many.
     *
     * @param updates each of another document
     * @return the result of each, in their order
     * @throws org.springframework.dao.DataAccessException if a command failed; any of the updates may have been applied
     */
    public List<Boolean> updateAll(List<UpdateOneModel<Document>> updates) {
        return writes.submitAll(updates);
    }
}
