package id.jmo.platform.keycloakspringadapter;

import com.mongodb.client.MongoClient;
import java.util.List;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.index.Index;

/**
 * Where audit records are kept: a database of their own beside the service's, so that its user can be given the right to insert
 * and to find in it and no other ({@code deploy/mongodb/init.js}). A store knows no exception from the right to write in a
 * database.
 */
public final class AuditDatabase {

    /** Behind the name of the service's own database. */
    static final String SUFFIX = "-audit";

    private final MongoOperations operations;
    private volatile boolean indexed;

    AuditDatabase(MongoClient client, MongoDatabaseFactory service) {
        var factory = new SimpleMongoClientDatabaseFactory(
                client, service.getMongoDatabase().getName() + SUFFIX);
        factory.setExceptionTranslator(service.getExceptionTranslator());
        this.operations = new MongoTemplate(factory);
    }

    /** With the indexes by which members find who saw their data. They are made when the first record is written. */
    MongoOperations operations() {
        if (!indexed) {
            index(MongoAuditTrail.COLLECTION, "variables." + AuditInterceptor.MEMBER);
            index(MongoAuditTrail.NOTES, MongoAuditTrail.MEMBERS);
            indexed = true;
        }
        return operations;
    }

    private void index(String collection, String field) {
        operations.indexOps(collection).createIndex(new Index(field, Sort.Direction.ASC).on("_id", Sort.Direction.ASC));
    }

    /** Takes over records that an earlier version kept in the service's own database; again without effect. */
    public void adopt(String collection, List<Document> records) {
        for (Document record : records) {
            try {
                operations().insert(record, collection);
            } catch (DuplicateKeyException adopted) {
                // Before an interruption.
            }
        }
    }
}
