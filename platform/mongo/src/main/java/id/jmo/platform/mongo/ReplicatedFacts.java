package id.jmo.platform.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Copies of another service's facts: one document for each of its aggregates, with the sequence of the event that the
 * copy was made from. An event that is delivered again, or after a later one, changes nothing.
 *
 * @param <D> a record whose components become the document's top-level fields; {@code _id} and {@code sequence} are
 *     written here, so it needs neither
 */
public final class ReplicatedFacts<D> {

    private static final String ID = "_id";
    private static final String SEQUENCE = "sequence";

    private final MongoOperations mongo;
    private final String collection;
    private final Class<D> type;

    public ReplicatedFacts(MongoOperations mongo, String collection, Class<D> type) {
        this.mongo = mongo;
        this.collection = collection;
        this.type = type;
    }

    /** @param id of the aggregate that was copied */
    public record Copied<D>(String id, D copy) {}

    public Optional<D> find(String id) {
        return find(eq(ID, id)).stream().map(Copied::copy).findFirst();
    }

    /** The copies that there are, in no particular order. */
    public List<Copied<D>> findAll(Collection<String> ids) {
        return findBy(ID, ids);
    }

    /**
     * The copies whose field has one of these values, in no particular order.
     *
     * @param field one that an index begins with
     */
    public List<Copied<D>> findBy(String field, Collection<String> values) {
        return values.isEmpty() ? List.of() : find(in(field, values));
    }

    /**
     * Keeps a copy unless a later one, or this one, is there.
     *
     * @param sequence of the event that the copy was made from
     * @return whether it was kept
     */
    public boolean keepIfNewer(String id, long sequence, D copy) {
        // With its id from the beginning: what is encrypted is bound to it.
        Document document = new Document(ID, id);
        mongo.getConverter().write(copy, document);
        document.remove("_class");
        document.append(SEQUENCE, sequence);
        Bson older = and(eq(ID, id), lt(SEQUENCE, sequence));
        try {
            // One command for a first copy and for a newer one: what is not there to be replaced is inserted.
            return replace(older, document, new ReplaceOptions().upsert(true));
        } catch (DuplicateKeyException exists) {
            // Either a later copy exists, and this replaces nothing; or an older one was inserted at the same moment.
            return replace(older, document, new ReplaceOptions());
        }
    }

    private boolean replace(Bson older, Document document, ReplaceOptions options) {
        Boolean kept = mongo.execute(collection, copies -> {
            var result = copies.replaceOne(older, document, options);
            return result.getMatchedCount() > 0 || result.getUpsertedId() != null;
        });
        return Boolean.TRUE.equals(kept);
    }

    private List<Copied<D>> find(Bson filter) {
        List<Document> found =
                mongo.execute(collection, copies -> copies.find(filter).into(new ArrayList<>()));
        return found == null
                ? List.of()
                : found.stream()
                        .map(document -> new Copied<>(
                                document.getString(ID), mongo.getConverter().read(type, document)))
                        .toList();
    }
}
