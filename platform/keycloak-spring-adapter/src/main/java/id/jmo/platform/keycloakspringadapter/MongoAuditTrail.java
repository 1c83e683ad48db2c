package id.jmo.platform.keycloakspringadapter;

import java.util.Date;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Audit records in the service's own database. */
final class MongoAuditTrail implements AuditTrail {

    static final String COLLECTION = "auditRecords";

    private final MongoOperations store;

    MongoAuditTrail(MongoOperations store) {
        this.store = store;
    }

    @Override
    public void begin(AuditRecord record) {
        Document document = new Document("_id", record.id())
                .append("at", Date.from(record.at()))
                .append("who", record.who())
                .append("name", record.name())
                .append("roles", record.roles())
                .append("method", record.method())
                .append("route", record.route())
                .append("variables", new Document(record.variables()))
                .append("traceId", record.traceId());
        store.insert(document, COLLECTION);
    }

    @Override
    public void end(String recordId, int status) {
        store.updateFirst(
                Query.query(Criteria.where("_id").is(recordId)), new Update().set("status", status), COLLECTION);
    }
}
