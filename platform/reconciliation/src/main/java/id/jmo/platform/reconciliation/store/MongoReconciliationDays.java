package id.jmo.platform.reconciliation.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.platform.mongo.DataMigration;
import id.jmo.platform.mongo.Indexes;
import id.jmo.platform.mongo.ReadableDocuments;
import id.jmo.platform.reconciliation.DayReconciliation;
import id.jmo.platform.reconciliation.ReconciliationDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** {@link ReconciliationDays} in the collection {@code reconciliations}. */
public final class MongoReconciliationDays implements ReconciliationDays {

    private static final String COLLECTION = "reconciliations";
    private static final String DUE_AT = "reconciliation.dueAt";

    /** The day is the id: however many instances plan it, it is there once. */
    record DayDocument(String id, DayReconciliation reconciliation) {}

    private final MongoOperations mongo;
    private final ReadableDocuments documents;

    public MongoReconciliationDays(MongoOperations mongo, ReadableDocuments documents) {
        this.mongo = mongo;
        this.documents = documents;
    }

    /** The service that keeps days declares them with its own indexes. */
    public static void declare(Indexes.Creation indexes) {
        indexes.on(COLLECTION).sparse(DUE_AT);
    }

    /** Calls the count of what was compared {@code payments} in days that have it under another name. */
    public static DataMigration renamedCount(String name, MongoOperations mongo, String before) {
        String result = "reconciliation.result.";
        return new DataMigration(
                name,
                COLLECTION,
                days -> days.forEach(day -> mongo.updateFirst(
                        Query.query(where("_id")
                                .is(day.get("_id"))
                                .and(result + before)
                                .exists(true)),
                        new Update().rename(result + before, result + "payments"),
                        COLLECTION)));
    }

    @Override
    public void plan(DayReconciliation planned) {
        try {
            mongo.insert(new DayDocument(planned.day().toString(), planned), COLLECTION);
        } catch (DuplicateKeyException plannedBefore) {
            // Another instance was faster.
        }
    }

    @Override
    public Optional<DayReconciliation> find(LocalDate day) {
        return Optional.ofNullable(mongo.findById(day.toString(), DayDocument.class, COLLECTION))
                .map(DayDocument::reconciliation);
    }

    @Override
    public Optional<LocalDate> latest() {
        return days(new Query().with(Sort.by(Sort.Direction.DESC, "_id")).limit(1)).stream()
                .map(DayReconciliation::day)
                .findFirst();
    }

    @Override
    public Optional<LocalDate> comparedUpTo() {
        Query open =
                Query.query(where(DUE_AT).exists(true)).with(Sort.by("_id")).limit(1);
        return days(open).stream()
                .map(day -> day.day().minusDays(1))
                .findFirst()
                .or(this::latest);
    }

    @Override
    public List<DayReconciliation> due(Instant now, int limit) {
        return days(Query.query(where(DUE_AT).lte(now)).with(Sort.by("_id")).limit(limit));
    }

    @Override
    public List<DayReconciliation> page(@Nullable LocalDate before, int limit) {
        Query query = before == null ? new Query() : Query.query(where("_id").lt(before.toString()));
        return days(query.with(Sort.by(Sort.Direction.DESC, "_id")).limit(limit));
    }

    @Override
    public boolean replace(DayReconciliation read, DayReconciliation next) {
        // Every step moves one of the two: whoever has read what is no longer so changes nothing.
        Query asRead = Query.query(where("_id")
                .is(read.day().toString())
                .and("reconciliation.run")
                .is(read.run())
                .and(DUE_AT)
                .is(read.dueAt()));
        return mongo.replace(asRead, new DayDocument(next.day().toString(), next), COLLECTION)
                        .getMatchedCount()
                == 1;
    }

    private List<DayReconciliation> days(Query query) {
        return documents.find(query, DayDocument.class, COLLECTION, DayDocument::reconciliation);
    }
}
