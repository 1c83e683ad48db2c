package id.jmo.contribution.persistence.collection;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.contribution.application.collection.CollectionDifferences;
import id.jmo.contribution.model.bill.BillId;
import id.jmo.contribution.model.bill.PaymentReference;
import id.jmo.contribution.model.bill.VirtualAccount;
import id.jmo.contribution.model.collection.CollectedEntry;
import id.jmo.contribution.model.collection.CollectionDifference;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
class MongoCollectionDifferences implements CollectionDifferences {

    static final String ENTRIES = "collectionEntries";
    static final String DIFFERENCES = "collectionDifferences";
    static final String DAY = "day";
    static final String CLOSED_AT = "closing.at";
    static final String FILES = "files";
    static final String ON_FILE = "onFile";

    /**
     * @param run in which the bank's answer had it; 0 if none had
     * @param files the imports that have it; null if none has
     * @param onFile whether one of them is kept as a whole; null for false
     */
    record EntryDocument(
            String id,
            LocalDate day,
            int run,
            Instant bookedAt,
            boolean credit,
            Rupiah amount,
            @Nullable String account,
            @Nullable String reference,
            @Nullable List<String> files,
            @Nullable Boolean onFile) {

        boolean isOnFile() {
            return Boolean.TRUE.equals(onFile);
        }

        boolean counts() {
            return run > 0 || isOnFile();
        }

        CollectedEntry toEntry() {
            return new CollectedEntry(
                    id.substring(id.indexOf('/') + 1),
                    bookedAt,
                    credit,
                    amount,
                    account == null ? null : new VirtualAccount(account),
                    reference == null ? null : new PaymentReference(reference));
        }
    }

    record DifferenceDocument(
            String id,
            LocalDate day,
            CollectionDifference.Kind kind,
            @Nullable String reference,
            @Nullable BillId billId,
            @Nullable Rupiah ours,
            @Nullable Rupiah banks,
            @Nullable String transactionId,
            @Nullable Instant bookedAt,
            Instant at,
            @Nullable Closing closing) {

        static DifferenceDocument of(CollectionDifference found, Instant at) {
            PaymentReference reference = found.reference();
            return new DifferenceDocument(
                    found.id().toString(),
                    found.day(),
                    found.kind(),
                    reference == null ? null : reference.text(),
                    found.billId(),
                    found.ours(),
                    found.banks(),
                    found.transactionId(),
                    found.bookedAt(),
                    at,
                    null);
        }

        Reported toReported() {
            var difference = new CollectionDifference(
                    UUID.fromString(id),
                    day,
                    kind,
                    reference == null ? null : new PaymentReference(reference),
                    billId,
                    ours,
                    banks,
                    transactionId,
                    bookedAt);
            return new Reported(difference, at, closing);
        }
    }

    private final MongoOperations mongo;

    MongoCollectionDifferences(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void keep(LocalDate day, int run, List<CollectedEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        BulkOperations page = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, EntryDocument.class, ENTRIES);
        for (CollectedEntry entry : entries) {
            page.upsert(Query.query(where("_id").is(idOf(day, entry.transactionId()))), read(day, run, entry));
        }
        page.execute();
    }

    static String idOf(LocalDate day, String transactionId) {
        return day + "/" + transactionId;
    }

    /** What a line says. */
    static Update read(LocalDate day, int run, CollectedEntry entry) {
        VirtualAccount account = entry.account();
        PaymentReference reference = entry.reference();
        return Update.update(DAY, day)
                .set("run", run)
                .set("bookedAt", entry.bookedAt())
                .set("credit", entry.isCredit())
                .set("amount", entry.amount())
                .set("account", account == null ? null : account.number())
                .set("reference", reference == null ? null : reference.text());
    }

    @Override
    public List<CollectedEntry> entries(LocalDate day, int run, boolean onFile, @Nullable String after, int limit) {
        // The ids of a day lie between "2026-10-05/" and "2026-10-050".
        Criteria ofDay = where("_id").gt(idOf(day, after == null ? "" : after)).lt(day + "0");
        Criteria counted = onFile
                ? ofDay.orOperator(where("run").is(run), where(ON_FILE).is(true))
                : ofDay.and("run").is(run);
        Query query = Query.query(counted).with(Sort.by("_id")).limit(limit);
        return mongo.find(query, EntryDocument.class, ENTRIES).stream()
                .map(EntryDocument::toEntry)
                .toList();
    }

    @Override
    public void forgetEntries(LocalDate day) {
        mongo.remove(Query.query(where(DAY).is(day).and(FILES).exists(false)), ENTRIES);
    }

    @Override
    public void report(CollectionDifference difference, Instant now) {
        try {
            mongo.insert(DifferenceDocument.of(difference, now), DIFFERENCES);
        } catch (DuplicateKeyException reportedBefore) {
            // It stays as it was reported, and closed if it is.
        }
    }

    @Override
    public List<Reported> of(LocalDate day, @Nullable UUID after, int limit) {
        Criteria ofDay = where(DAY).is(day);
        if (after != null) {
            ofDay = ofDay.and("_id").gt(after.toString());
        }
        return mongo
                .find(Query.query(ofDay).with(Sort.by("_id")).limit(limit), DifferenceDocument.class, DIFFERENCES)
                .stream()
                .map(DifferenceDocument::toReported)
                .toList();
    }

    @Override
    public Optional<Reported> find(UUID id) {
        return Optional.ofNullable(mongo.findById(id.toString(), DifferenceDocument.class, DIFFERENCES))
                .map(DifferenceDocument::toReported);
    }

    @Override
    public boolean close(UUID id, Closing closing) {
        Query open = Query.query(where("_id").is(id.toString()).and(CLOSED_AT).is(null));
        return mongo.updateFirst(open, Update.update("closing", closing), DIFFERENCES)
                        .getMatchedCount()
                == 1;
    }

    @Override
    public long open(LocalDate day) {
        return mongo.count(Query.query(where(DAY).is(day).and(CLOSED_AT).is(null)), DIFFERENCES);
    }

    @Override
    public long open() {
        return mongo.count(Query.query(where(CLOSED_AT).is(null)), DIFFERENCES);
    }
}
