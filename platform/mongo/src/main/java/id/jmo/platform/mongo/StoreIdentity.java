package id.jmo.platform.mongo;

import id.jmo.platform.values.Uuid7;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/** Distinguishes the database of a service from that of the same service in another suite. A restored copy has the same identity. */
public final class StoreIdentity {

    private static final String COLLECTION = "storeIdentity";
    private static final String ID = "store";
    private static final String VALUE = "value";

    private StoreIdentity() {}

    /**
     * The identity, which is made when it is first asked for.
     *
     * @throws org.springframework.dao.DataAccessException if the store does not answer
     */
    public static String of(MongoOperations mongo) {
        Document found = find(mongo);
        if (found == null) {
            try {
                mongo.insert(new Document("_id", ID).append(VALUE, Uuid7.next().toString()), COLLECTION);
            } catch (DuplicateKeyException madeMeanwhile) {
                // By another instance: theirs counts.
            }
            found = find(mongo);
        }
        return Objects.requireNonNull(found).getString(VALUE);
    }

    private static @Nullable Document find(MongoOperations mongo) {
        return mongo.findById(ID, Document.class, COLLECTION);
    }
}
