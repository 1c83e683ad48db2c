package id.jmo.platform.mongo;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** Inserts single documents into one collection, in groups. */
public final class GroupedInserts {

    private final GroupedCommands<Document, Boolean> writes;

    public GroupedInserts(MongoOperations mongo, String collection) {
        this.writes = new GroupedCommands<>() {
            @Override
            List<Boolean> command(List<Document> batch) {
                Set<Integer> taken = mongo.execute(collection, documents -> UnorderedInserts.insert(documents, batch));
                return IntStream.range(0, batch.size())
                        .mapToObj(place -> taken != null && !taken.contains(place))
                        .toList();
            }
        };
    }

    /**
     * Inserts the document, and returns when that is durable.
     *
     * @return false, and nothing is inserted, if its id or another unique value is taken
     * @throws org.springframework.dao.DataAccessException if the command failed; the document may have been inserted
     */
    public boolean insert(Document document) {
        return writes.submit(document);
    }
}
