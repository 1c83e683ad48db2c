package id.jmo.payout.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.payout.application.StatementDoubts;
import id.jmo.payout.application.reconciliation.Reconciliations;
import id.jmo.payout.model.reconciliation.Difference;
import id.jmo.payout.model.reconciliation.StatementEntry;
import id.jmo.platform.mongo.ReadableDocuments;
import id.jmo.platform.mongo.StoredForm;
import id.jmo.platform.reconciliation.DayReconciliation;
import id.jmo.platform.reconciliation.ReconciliationDays;
import id.jmo.platform.reconciliation.store.MongoReconciliationDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

@Repository
class MongoReconciliations implements Reconciliations, StatementDoubts {

    static final String ENTRIES = "statementEntries";
    static final String DIFFERENCES = "reconciliationDifferences";
    private static final int AT_ONCE = 1_000;

    /**
     * @param run in which the bank's answer had it last; 0 if only a file has it
     * @param file the last import that had it; null if none
     * @param confirmed whether such an import was confirmed; until then the file does not count
     */
    record EntryDocument(
            String id,
            LocalDate day,
            int run,
            StatementEntry entry,
            @Nullable String file,
            @Nullable Boolean confirmed) {}

    record DifferenceDocument(
            String id,
            LocalDate day,
            int place,
            Difference difference,
            Instant at,
            @Nullable Closing closing) {}

    private final MongoOperations mongo;
    private final ReconciliationDays days;

    MongoReconciliations(MongoOperations mongo, ReadableDocuments documents) {
        this.mongo = mongo;
        this.days = new MongoReconciliationDays(mongo, documents);
    }

    @Override
    public void plan(DayReconciliation planned) {
        days.plan(planned);
    }

    @Override
    public Optional<DayReconciliation> find(LocalDate day) {
        return days.find(day);
    }

    @Override
    public Optional<LocalDate> latest() {
        return days.latest();
    }

    @Override
    public Optional<LocalDate> comparedUpTo() {
        return days.comparedUpTo();
    }

    @Override
    public List<DayReconciliation> due(Instant now, int limit) {
        return days.due(now, limit);
    }

    @Override
    public List<DayReconciliation> page(@Nullable LocalDate before, int limit) {
        return days.page(before, limit);
    }

    @Override
    public boolean replace(DayReconciliation read, DayReconciliation next) {
        return days.replace(read, next);
    }

    @Override
    public void keep(LocalDate day, int run, Collection<StatementEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        BulkOperations page = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, ENTRIES);
        for (StatementEntry entry : entries) {
            Update read = Update.update("day", day).set("run", run).set("entry", stored(mongo, day, entry));
            page.upsert(Query.query(where("_id").is(idOf(day, entry.transactionId()))), read);
        }
        page.execute();
    }

    /** Mapped as a part of its document, to which what is encrypted in it is bound. */
    static Object stored(MongoOperations mongo, LocalDate day, StatementEntry entry) {
        EntryDocument document = new EntryDocument(idOf(day, entry.transactionId()), day, 0, entry, null, null);
        return Objects.requireNonNull(StoredForm.of(mongo, document).get("entry"));
    }

    static String idOf(LocalDate day, String transactionId) {
        return day + "/" + transactionId;
    }

    @Override
    public List<Kept> entries(LocalDate day, int run, @Nullable String after, int limit) {
        // The ids of a day lie between "2026-10-05/" and "2026-10-050".
        Query query = Query.query(where("_id")
                        .gt(idOf(day, after == null ? "" : after))
                        .lt(day + "0")
                        .orOperator(where("run").is(run), where("confirmed").is(true)))
                .with(Sort.by("_id"))
                .limit(limit);
        return mongo.find(query, EntryDocument.class, ENTRIES).stream()
                .map(found -> new Kept(found.entry(), found.run() == run))
                .toList();
    }

    @Override
    public List<StatementEntry> entriesOf(Collection<String> references, LocalDate day, int run) {
        List<StatementEntry> found = new ArrayList<>();
        for (List<String> some : Batches.of(references, AT_ONCE)) {
            found.addAll(entries(Query.query(where("entry.reference")
                    .in(some)
                    .orOperator(
                            where("day").ne(day).and("run").gt(0),
                            where("run").is(run),
                            where("confirmed").is(true)))));
        }
        return found;
    }

    @Override
    public Optional<LocalDate> firstDayWithEntriesBefore(LocalDate day) {
        Query oldest = Query.query(where("_id").lt(day.toString()))
                .with(Sort.by("_id"))
                .limit(1);
        return mongo.find(oldest, EntryDocument.class, ENTRIES).stream()
                .map(EntryDocument::day)
                .findFirst();
    }

    @Override
    public void forgetEntries(LocalDate day) {
        mongo.remove(Query.query(where("day").is(day)), ENTRIES);
        mongo.remove(Query.query(where("lastDay").lte(day)), MongoStatementFiles.FILES);
    }

    @Override
    public void forgetRunsBefore(LocalDate day, int run) {
        Query earlier = Query.query(where("day").is(day).and("run").gt(0).lt(run));
        Query onFileToo = Query.query(
                where("day").is(day).and("run").gt(0).lt(run).and("file").exists(true));
        mongo.updateMulti(onFileToo, Update.update("run", 0), ENTRIES);
        mongo.remove(earlier, ENTRIES);
    }

    @Override
    public void report(List<Difference> differences, int place, Instant now) {
        int next = place;
        for (Difference difference : differences) {
            try {
                mongo.insert(
                        new DifferenceDocument(
                                difference.id().toString(), difference.day(), next++, difference, now, null),
                        DIFFERENCES);
            } catch (DuplicateKeyException reportedBefore) {
                // It stays as it was reported, and closed if it is.
            }
        }
    }

    @Override
    public List<Reported> differences(LocalDate day, @Nullable UUID after, int limit) {
        Criteria ofDay = where("day").is(day);
        DifferenceDocument last =
                after == null ? null : mongo.findById(after.toString(), DifferenceDocument.class, DIFFERENCES);
        if (last != null) {
            ofDay = ofDay.orOperator(
                    where("at").gt(last.at()),
                    where("at").is(last.at()).and("place").gt(last.place()));
        }
        Query query = Query.query(ofDay).with(Sort.by("at", "place")).limit(limit);
        return mongo.find(query, DifferenceDocument.class, DIFFERENCES).stream()
                .map(MongoReconciliations::reported)
                .toList();
    }

    @Override
    public Optional<Reported> difference(UUID id) {
        return Optional.ofNullable(mongo.findById(id.toString(), DifferenceDocument.class, DIFFERENCES))
                .map(MongoReconciliations::reported);
    }

    @Override
    public boolean close(UUID id, Closing closing) {
        Query open = Query.query(where("_id").is(id.toString()).and("closing").exists(false));
        return mongo.updateFirst(open, Update.update("closing", closing), DIFFERENCES)
                        .getMatchedCount()
                == 1;
    }

    @Override
    public long closeAll(LocalDate day, Difference.Kind kind, Closing closing) {
        Query open = Query.query(where("day")
                .is(day)
                .and("difference.kind")
                .is(kind)
                .and("closing.at")
                .is(null));
        return mongo.updateMulti(open, Update.update("closing", closing), DIFFERENCES)
                .getModifiedCount();
    }

    @Override
    public long open(LocalDate day) {
        return mongo.count(Query.query(where("day").is(day).and("closing.at").is(null)), DIFFERENCES);
    }

    @Override
    public long open() {
        return mongo.count(Query.query(where("closing.at").is(null)), DIFFERENCES);
    }

    @Override
    public boolean isPaidByBankOnly(String reference) {
        Query open = Query.query(where("difference.reference")
                .is(reference)
                .and("difference.kind")
                .is(Difference.Kind.PAID_BY_BANK_ONLY)
                .and("closing")
                .exists(false));
        return mongo.exists(open, DIFFERENCES);
    }

    private List<StatementEntry> entries(Query query) {
        return mongo.find(query, EntryDocument.class, ENTRIES).stream()
                .map(EntryDocument::entry)
                .toList();
    }

    private static Reported reported(DifferenceDocument found) {
        return new Reported(found.difference(), found.at(), found.closing());
    }
}
