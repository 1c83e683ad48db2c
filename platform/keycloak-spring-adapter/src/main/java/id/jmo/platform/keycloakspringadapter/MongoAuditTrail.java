package id.jmo.platform.keycloakspringadapter;

import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
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
                .append("query", record.query())
                .append("traceId", record.traceId());
        store.insert(document, COLLECTION);
    }

    @Override
    public void addReason(String recordId, String reason) {
        set(recordId, "reason", reason);
    }

    @Override
    public void end(String recordId, int status) {
        set(recordId, "status", status);
    }

    @Override
    public List<AuditRecord> readsOf(MemberId member, Instant until, int atMost) {
        Criteria reads = Criteria.where("variables." + AuditInterceptor.MEMBER)
                .is(member.toString())
                .and("method")
                .is("GET")
                .and("status")
                .gte(200)
                .lt(300)
                .and("at")
                .lte(Date.from(until));
        return latest(reads, atMost);
    }

    private void set(String recordId, String field, Object value) {
        store.updateFirst(Query.query(Criteria.where("_id").is(recordId)), new Update().set(field, value), COLLECTION);
    }

    /**
     * Which records to read; {@code null} stands for any.
     *
     * @param who the subject of the token
     * @param route prefix of the route
     * @param before the id of a record: only older ones
     */
    record Selection(
            @Nullable String who,
            @Nullable String route,
            @Nullable String before) {}

    /** The latest first, by their time-ordered ids. */
    List<AuditRecord> list(Selection selection, int limit) {
        Criteria criteria = new Criteria();
        if (selection.who() != null) {
            criteria = criteria.and("who").is(selection.who());
        }
        if (selection.route() != null) {
            criteria = criteria.and("route").regex("^" + Pattern.quote(selection.route()));
        }
        if (selection.before() != null) {
            criteria = criteria.and("_id").lt(selection.before());
        }
        return latest(criteria, limit);
    }

    private List<AuditRecord> latest(Criteria criteria, int limit) {
        Query query =
                new Query(criteria).with(Sort.by(Sort.Direction.DESC, "_id")).limit(limit);
        return store.find(query, Document.class, COLLECTION).stream()
                .map(MongoAuditTrail::record)
                .toList();
    }

    private static AuditRecord record(Document stored) {
        Map<String, String> variables = new HashMap<>();
        stored.get("variables", new Document()).forEach((name, value) -> variables.put(name, String.valueOf(value)));
        return new AuditRecord(
                stored.getString("_id"),
                stored.getDate("at").toInstant(),
                stored.getString("who"),
                stored.getString("name"),
                stored.getList("roles", String.class),
                stored.getString("method"),
                stored.getString("route"),
                variables,
                stored.getString("query"),
                stored.getString("reason"),
                stored.getInteger("status"),
                stored.getString("traceId"));
    }
}
