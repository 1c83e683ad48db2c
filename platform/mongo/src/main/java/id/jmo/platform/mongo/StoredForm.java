package id.jmo.platform.mongo;

import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * A document as it is stored, for an update that sets a part of it. What an update maps by itself knows no id, so what is encrypted
 * in it would be bound to no document, and could not be read.
 */
public final class StoredForm {

    private StoredForm() {}

    /** @param document with its id */
    public static Document of(MongoOperations mongo, Object document) {
        Document stored = new Document();
        mongo.getConverter().write(document, stored);
        return stored;
    }
}
