package id.jmo.contribution.persistence.collection;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.contribution.application.collection.CollectionFiles;
import id.jmo.contribution.model.bill.PaymentReference;
import id.jmo.contribution.model.collection.CollectedEntry;
import id.jmo.contribution.persistence.collection.MongoBankPayments.PaymentDocument;
import id.jmo.contribution.persistence.collection.MongoCollectionDifferences.EntryDocument;
import id.jmo.platform.statementfiles.StatementFileImport.OnRecord;
import id.jmo.platform.workers.ErasureJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The lines of files stand among those of the bank's answers, each once. */
@Repository
class MongoCollectionFiles implements CollectionFiles, ErasureJob.Erasable {

    static final String COLLECTION = "collectionFiles";
    static final String KEPT_AT = "keptAt";

    /** Long enough to be compared whatever has happened, and for the same file to be recognised. */
    private static final Duration KEPT = Duration.ofDays(30);

    record FileDocument(String id, Set<LocalDate> days, Instant keptAt) {}

    private final MongoOperations mongo;
    private final Clock clock;

    MongoCollectionFiles(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Override
    public List<OnRecord> onRecord(LocalDate day, Collection<CollectedEntry> entries) {
        Stream<OnRecord> waiting = find(day, entries).values().stream()
                .filter(EntryDocument::counts)
                .map(found -> new OnRecord(
                        found.toEntry().transactionId(), found.credit(), found.amount(), found.isOnFile()));
        List<String> references = entries.stream()
                .map(CollectedEntry::reference)
                .filter(Objects::nonNull)
                .map(PaymentReference::text)
                .toList();
        String ofDay = day + "/";
        Stream<OnRecord> paid = mongo
                .find(Query.query(where("_id").in(references)), PaymentDocument.class, MongoBankPayments.COLLECTION)
                .stream()
                .filter(payment -> payment.isOnStatementOf(ofDay))
                .map(payment -> new OnRecord(payment.numberOnStatement(ofDay), true, payment.amount(), false));
        // What waits is looked at last, and so decides.
        return Stream.concat(paid, waiting).toList();
    }

    @Override
    public void keep(UUID file, LocalDate day, Collection<CollectedEntry> entries) {
        mongo.upsert(
                Query.query(where("_id").is(file.toString())),
                Update.update(KEPT_AT, clock.instant()).addToSet("days", day),
                FileDocument.class,
                COLLECTION);
        if (entries.isEmpty()) {
            return;
        }
        Map<String, EntryDocument> known = find(day, entries);
        BulkOperations lines = mongo.bulkOps(
                BulkOperations.BulkMode.UNORDERED, EntryDocument.class, MongoCollectionDifferences.ENTRIES);
        for (CollectedEntry entry : entries) {
            String id = MongoCollectionDifferences.idOf(day, entry.transactionId());
            EntryDocument found = known.get(id);
            Update update =
                    found == null || !found.counts() ? MongoCollectionDifferences.read(day, 0, entry) : new Update();
            lines.upsert(
                    Query.query(where("_id").is(id)),
                    update.addToSet(MongoCollectionDifferences.FILES, file.toString()));
        }
        lines.execute();
    }

    private Map<String, EntryDocument> find(LocalDate day, Collection<CollectedEntry> entries) {
        List<String> ids = entries.stream()
                .map(entry -> MongoCollectionDifferences.idOf(day, entry.transactionId()))
                .toList();
        Map<String, EntryDocument> found = new HashMap<>();
        mongo.find(Query.query(where("_id").in(ids)), EntryDocument.class, MongoCollectionDifferences.ENTRIES)
                .forEach(entry -> found.put(entry.id(), entry));
        return found;
    }

    @Override
    public SortedSet<LocalDate> days(UUID file) {
        FileDocument found = mongo.findById(file.toString(), FileDocument.class, COLLECTION);
        return found == null ? new TreeSet<>() : new TreeSet<>(found.days());
    }

    @Override
    public void letCount(UUID file) {
        mongo.updateMulti(
                linesOf(file.toString()),
                Update.update(MongoCollectionDifferences.ON_FILE, true),
                MongoCollectionDifferences.ENTRIES);
    }

    private static Query linesOf(String file) {
        return Query.query(where(MongoCollectionDifferences.FILES).is(file));
    }

    @Override
    public List<String> due(Instant now, int limit) {
        Query old = Query.query(where(KEPT_AT).lt(now.minus(KEPT))).limit(limit);
        return mongo.find(old, FileDocument.class, COLLECTION).stream()
                .map(FileDocument::id)
                .toList();
    }

    @Override
    public void erase(String file) {
        mongo.updateMulti(
                linesOf(file),
                new Update().pull(MongoCollectionDifferences.FILES, file),
                MongoCollectionDifferences.ENTRIES);
        FileDocument found = mongo.findById(file, FileDocument.class, COLLECTION);
        if (found != null) {
            Criteria ofNoFile = where(MongoCollectionDifferences.DAY)
                    .in(found.days())
                    .and(MongoCollectionDifferences.FILES)
                    .size(0);
            mongo.remove(Query.query(ofNoFile), MongoCollectionDifferences.ENTRIES);
            mongo.remove(Query.query(where("_id").is(file)), COLLECTION);
        }
    }
}
