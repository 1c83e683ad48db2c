package id.jmo.platform.mongo;

import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;

/**
 * What a version of a service must do once to every document of a collection before it takes traffic. Done in the order of
 * the ids, a batch at a time; after an interruption it goes on behind the last batch that was finished.
 *
 * @param name never given again
 * @param batch may be repeated with the same documents
 * @param earlierVersionsMayRun whether a version that does not know the migration may use the store afterwards; one that may
 *     not does not start, so such a migration stays declared for ever
 */
public record DataMigration(
        String name, String collection, Consumer<List<Document>> batch, boolean earlierVersionsMayRun) {

    /** One after which earlier versions may run, because they pass over what it adds. */
    public DataMigration(String name, String collection, Consumer<List<Document>> batch) {
        this(name, collection, batch, true);
    }
}
