package id.jmo.notification.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.bulk.BulkWriteError;
import java.util.List;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoOperations;

/** Inserts of which some may have been made before. */
final class NewDocuments {

    private NewDocuments() {}

    /** Inserts those whose id and unique keys are not there yet. */
    static void insert(MongoOperations mongo, String collection, List<?> documents) {
        if (documents.isEmpty()) {
            return;
        }
        try {
            mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, collection)
                    .insert(documents)
                    .execute();
        } catch (BulkOperationException notAll) {
            // Duplicates were stored before, from this event or another; the others have been added.
            if (!notAll.getErrors().stream().allMatch(NewDocuments::isDuplicate)) {
                throw notAll;
            }
        }
    }

    private static boolean isDuplicate(BulkWriteError error) {
        return error.getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}
