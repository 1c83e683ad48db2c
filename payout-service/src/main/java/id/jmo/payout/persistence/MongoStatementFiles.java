package id.jmo.payout.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.payout.application.reconciliation.StatementFiles;
import id.jmo.payout.model.reconciliation.StatementEntry;
import id.jmo.payout.persistence.MongoReconciliations.EntryDocument;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The lines of files stand among those of the bank's answers, each once. */
@Repository
class MongoStatementFiles implements StatementFiles {

    static final String FILES = "statementFiles";
    static final String CONFIRMED_AT = "confirmation.at";

    record FileDocument(
            String id,
            String sentBy,
            Set<LocalDate> days,
            LocalDate lastDay,
            @Nullable Confirmation confirmation) {}

    private final MongoOperations mongo;

    MongoStatementFiles(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<OnRecord> onRecord(LocalDate day, Collection<String> transactionIds) {
        return find(day, transactionIds).values().stream()
                .filter(MongoStatementFiles::counts)
                .map(found -> new OnRecord(found.entry(), isConfirmed(found)))
                .toList();
    }

    @Override
    public void keep(UUID file, String sentBy, LocalDate day, Collection<StatementEntry> entries) {
        mongo.upsert(
                Query.query(where("_id").is(file.toString())),
                Update.update("sentBy", sentBy).addToSet("days", day).max("lastDay", day),
                FileDocument.class,
                FILES);
        if (entries.isEmpty()) {
            return;
        }
        Map<String, EntryDocument> known =
                find(day, entries.stream().map(StatementEntry::transactionId).toList());
        BulkOperations lines = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, MongoReconciliations.ENTRIES);
        for (StatementEntry entry : entries) {
            String id = MongoReconciliations.idOf(day, entry.transactionId());
            EntryDocument found = known.get(id);
            Update update = Update.update("file", file.toString());
            if (found == null || !counts(found)) {
                update.set("day", day).set("run", 0).set("entry", MongoReconciliations.stored(mongo, day, entry));
            }
            lines.upsert(Query.query(where("_id").is(id)), update);
        }
        lines.execute();
    }

    private Map<String, EntryDocument> find(LocalDate day, Collection<String> transactionIds) {
        List<String> ids = transactionIds.stream()
                .map(transactionId -> MongoReconciliations.idOf(day, transactionId))
                .toList();
        Map<String, EntryDocument> found = new HashMap<>();
        mongo.find(Query.query(where("_id").in(ids)), EntryDocument.class, MongoReconciliations.ENTRIES)
                .forEach(entry -> found.put(entry.id(), entry));
        return found;
    }

    private static boolean counts(EntryDocument found) {
        return found.run() > 0 || isConfirmed(found);
    }

    private static boolean isConfirmed(EntryDocument found) {
        return Boolean.TRUE.equals(found.confirmed());
    }

    @Override
    public Optional<Sent> find(UUID file) {
        return Optional.ofNullable(mongo.findById(file.toString(), FileDocument.class, FILES))
                .map(found -> new Sent(file, found.sentBy(), new TreeSet<>(found.days()), found.confirmation()));
    }

    @Override
    public List<UUID> unconfirmed(@Nullable UUID after, int limit) {
        Criteria open = where(CONFIRMED_AT).isNull();
        Query first = Query.query(after == null ? open : open.and("_id").gt(after.toString()))
                .with(Sort.by("_id"))
                .limit(limit);
        return mongo.find(first, FileDocument.class, FILES).stream()
                .map(found -> UUID.fromString(found.id()))
                .toList();
    }

    @Override
    public boolean confirm(UUID file, Confirmation confirmation) {
        Query open =
                Query.query(where("_id").is(file.toString()).and("confirmation").exists(false));
        return mongo.updateFirst(open, Update.update("confirmation", confirmation), FILES)
                        .getModifiedCount()
                == 1;
    }

    @Override
    public void letCount(UUID file) {
        mongo.updateMulti(
                Query.query(where("file").is(file.toString())),
                Update.update("confirmed", true),
                MongoReconciliations.ENTRIES);
    }
}
