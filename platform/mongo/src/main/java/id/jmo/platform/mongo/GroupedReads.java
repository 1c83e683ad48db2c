package id.jmo.platform.mongo;

import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** Reads documents of one collection by their ids, in groups. */
public final class GroupedReads {

    private final GroupedCommands<String, Optional<Document>> reads;

    public GroupedReads(MongoOperations mongo, String collection) {
        this.reads = new GroupedCommands<>() {
            @Override
            List<Optional<Document>> command(List<String> batch) {
                Map<String, Document> found = new HashMap<>();
                mongo.execute(collection, documents -> {
                    documents
                            .find(Filters.in("_id", batch))
                            .batchSize(batch.size() + 1)
                            .forEach(document -> found.put(document.getString("_id"), document));
                    return "";
                });
                return batch.stream()
                        .map(id -> Optional.ofNullable(found.get(id)))
                        .toList();
            }
        };
    }

    /**
     * The documents that there are, by their ids, as they were after this call began. Two who ask for one id at once get the
     * same document, which is not to be changed.
     *
     * @throws org.springframework.dao.DataAccessException if a command failed
     */
    public Map<String, Document> findAll(Collection<String> ids) {
        Map<String, Document> found = new HashMap<>();
        reads.submitAll(List.copyOf(ids))
                .forEach(document -> document.ifPresent(there -> found.put(there.getString("_id"), there)));
        return found;
    }
}
