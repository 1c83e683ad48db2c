package id.jmo.platform.imports;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import id.jmo.platform.application.Traces;
import id.jmo.platform.mongo.Indexes;
import id.jmo.platform.personaldata.PersonalDataCipher;
import id.jmo.platform.values.Uuid7;
import id.jmo.platform.workers.ErasureJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Imports in MongoDB: a record each, its {@linkplain ImportFiles file} and its faults. Chunks of files and faults have the
 * import's id as the beginning of theirs, so they are found and erased by {@code _id} alone.
 */
final class ImportStore implements ErasureJob.Erasable, Indexes {

    static final String IMPORTS = "imports";
    static final String FAULTS = "importFaults";

    /** How long an upload that was cut off is kept. */
    private static final Duration KEEP_INCOMPLETE = Duration.ofDays(1);

    private final MongoOperations mongo;
    private final ImportFiles files;
    private final Traces traces;
    private final ImportProperties settings;
    private final Clock clock;

    ImportStore(
            MongoOperations mongo, PersonalDataCipher cipher, Traces traces, ImportProperties settings, Clock clock) {
        this.mongo = mongo;
        this.files = new ImportFiles(mongo, cipher);
        this.traces = traces;
        this.settings = settings;
        this.clock = clock;
    }

    /** The instance no longer holds the import: another has taken it over. */
    static final class LeaseLost extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LeaseLost(String importId) {
            super("Import " + importId + " was taken over", null, false, false);
        }
    }

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(IMPORTS).sparse("dueAt").sparse("eraseAt").index("kind", "status", "receivedAt");
    }

    ImportFiles files() {
        return files;
    }

    Instant now() {
        return clock.instant();
    }

    Optional<ImportRecord> find(ImportId id) {
        return Optional.ofNullable(mongo.findById(id.toString(), ImportRecord.class, IMPORTS));
    }

    /** Begins to receive a file, or goes on where an earlier request with the same id was cut off. */
    ImportRecord begin(ImportId id, String kind, Map<String, String> parameters, String requestedBy) {
        Instant now = clock.instant();
        mongo.upsert(
                byId(id.toString()),
                new Update()
                        .setOnInsert("kind", kind)
                        .setOnInsert("parameters", parameters)
                        .setOnInsert("requestedBy", requestedBy)
                        .setOnInsert("traceparent", traces.current())
                        .setOnInsert("status", ImportStatus.RECEIVING)
                        .setOnInsert("key", files.newKey(id))
                        .setOnInsert("bytes", 0L)
                        .setOnInsert("chunks", 0)
                        .setOnInsert("receivedAt", now)
                        .setOnInsert("checked", 0L)
                        .setOnInsert("counts", ImportRecord.Counts.NONE)
                        .setOnInsert("faults", 0L)
                        .setOnInsert("figures", Map.of())
                        .setOnInsert("attempts", 0)
                        .setOnInsert("eraseAt", now.plus(KEEP_INCOMPLETE)),
                ImportRecord.class,
                IMPORTS);
        return find(id).orElseThrow();
    }

    /**
     * The file is here: from now on it is due.
     *
     * @param fileName may say whose data it has, so it rests as the file does
     * @param auditRecord of the request
     */
    ImportRecord received(
            ImportRecord record,
            long bytes,
            int chunks,
            String sha256,
            @Nullable String fileName,
            @Nullable String auditRecord) {
        Update here = new Update()
                .set("status", ImportStatus.WAITING)
                .set("bytes", bytes)
                .set("chunks", chunks)
                .set("sha256", sha256)
                .set("auditRecord", auditRecord)
                .set("dueAt", clock.instant())
                .unset("eraseAt");
        if (fileName != null) {
            here.set("fileName", files.encryptName(record, fileName));
        }
        mongo.updateFirst(
                query(where("_id").is(record.id()).and("status").is(ImportStatus.RECEIVING)),
                here,
                ImportRecord.class,
                IMPORTS);
        return find(record.importId()).orElseThrow();
    }

    /** A place in a list by time of reception. */
    record ReceivedPlace(Instant receivedAt, String id) {}

    /**
     * Imports of a kind that wait for their release, the earliest first.
     *
     * @param after of the last one that was listed before; none for the first page
     */
    List<ImportRecord> awaitingRelease(String kind, @Nullable ReceivedPlace after, int limit) {
        Criteria waiting = where("kind").is(kind).and("status").is(ImportStatus.AWAITING_RELEASE);
        if (after != null) {
            waiting = waiting.orOperator(
                    where("receivedAt").gt(after.receivedAt()),
                    where("receivedAt").is(after.receivedAt()).and("_id").gt(after.id()));
        }
        return mongo.find(query(waiting).with(Sort.by("receivedAt", "_id")).limit(limit), ImportRecord.class, IMPORTS);
    }

    List<ImportId> dueForWork(int limit) {
        return mongo
                .find(
                        query(where("dueAt").lte(clock.instant()))
                                .with(Sort.by("dueAt"))
                                .limit(limit),
                        Document.class,
                        IMPORTS)
                .stream()
                .map(document -> new ImportId(UUID.fromString(document.getString("_id"))))
                .toList();
    }

    /** Takes the lease of an import that is due. */
    Optional<ImportRecord> take(ImportId id) {
        Instant now = clock.instant();
        Update lease = new Update()
                .set("holder", Uuid7.next().toString())
                .set("dueAt", now.plus(settings.lease()))
                .inc("attempts", 1);
        return Optional.ofNullable(mongo.findAndModify(
                query(where("_id").is(id.toString()).and("dueAt").lte(now)),
                lease,
                FindAndModifyOptions.options().returnNew(true),
                ImportRecord.class,
                IMPORTS));
    }

    /** Writes a step of the work that will not be repeated, and renews the lease with it. */
    ImportRecord goOn(ImportRecord held, Update step) {
        return advance(held, step.set("attempts", 0));
    }

    /** Writes a step of the work and renews the lease with it. */
    ImportRecord advance(ImportRecord held, Update step) {
        return change(held, step.set("dueAt", clock.instant().plus(settings.lease())));
    }

    void retryLater(ImportRecord held) {
        change(
                held,
                new Update()
                        .set("dueAt", clock.instant().plus(settings.retryAfter()))
                        .unset("holder"));
    }

    /** Leaves the import to somebody who releases it. If nobody does in time, it is erased. */
    ImportRecord awaitRelease(ImportRecord held) {
        return change(
                held,
                new Update()
                        .set("status", ImportStatus.AWAITING_RELEASE)
                        .set("eraseAt", clock.instant().plus(settings.keep()))
                        .unset("holder")
                        .unset("dueAt"));
    }

    /** @return the import, due again; empty if it does not wait for its release */
    Optional<ImportRecord> release(ImportId id, String by) {
        return decide(
                id,
                new Update()
                        .set("releasedBy", by)
                        .set("status", ImportStatus.WAITING)
                        .set("attempts", 0)
                        .set("dueAt", clock.instant())
                        .unset("eraseAt"));
    }

    /** @return the import, which is over; empty if it does not wait for its release */
    Optional<ImportRecord> reject(ImportId id) {
        Optional<ImportRecord> rejected = decide(
                id,
                new Update()
                        .set("status", ImportStatus.REJECTED)
                        .set("endedAt", clock.instant())
                        .unset("key"));
        rejected.ifPresent(over -> files.remove(over.id()));
        return rejected;
    }

    private Optional<ImportRecord> decide(ImportId id, Update decision) {
        return Optional.ofNullable(mongo.findAndModify(
                query(where("_id").is(id.toString()).and("status").is(ImportStatus.AWAITING_RELEASE)),
                decision,
                FindAndModifyOptions.options().returnNew(true),
                ImportRecord.class,
                IMPORTS));
    }

    /** Ends the import and destroys the key of its file, so that no copy can be read either. */
    ImportRecord end(ImportRecord held, ImportStatus status) {
        Instant now = clock.instant();
        ImportRecord ended = change(
                held,
                new Update()
                        .set("status", status)
                        .set("endedAt", now)
                        .set("eraseAt", now.plus(settings.keep()))
                        .unset("key")
                        .unset("batch")
                        .unset("holder")
                        .unset("dueAt"));
        files.remove(held.id());
        return ended;
    }

    /** @throws LeaseLost if another instance has it */
    private ImportRecord change(ImportRecord held, Update update) {
        ImportRecord changed = mongo.findAndModify(
                query(where("_id").is(held.id()).and("holder").is(held.holder())),
                update,
                FindAndModifyOptions.options().returnNew(true),
                ImportRecord.class,
                IMPORTS);
        if (changed == null) {
            throw new LeaseLost(held.id());
        }
        return changed;
    }

    /** Once, however often it is repeated. */
    void keepFaults(List<ImportFault> faults) {
        if (faults.isEmpty()) {
            return;
        }
        List<ReplaceOneModel<Document>> writes = new ArrayList<>();
        for (ImportFault fault : faults) {
            Document document = new Document();
            mongo.getConverter().write(fault, document);
            document.remove("_class");
            writes.add(new ReplaceOneModel<>(
                    new Document("_id", fault.id()), document, new ReplaceOptions().upsert(true)));
        }
        mongo.execute(FAULTS, collection -> collection.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
    }

    /** In the order of the lines. */
    List<ImportFault> faults(ImportId id, @Nullable String cursor, int limit) {
        String prefix = ImportFault.prefix(id);
        Criteria after =
                where("_id").gt(cursor == null ? prefix : prefix + cursor).lt(endOf(id.toString()));
        return mongo.find(query(after).with(Sort.by("_id")).limit(limit), ImportFault.class, FAULTS);
    }

    @Override
    public List<String> due(Instant now, int limit) {
        return mongo.find(query(where("eraseAt").lte(now)).limit(limit), Document.class, IMPORTS).stream()
                .map(document -> document.getString("_id"))
                .toList();
    }

    @Override
    public void erase(String id) {
        files.remove(id);
        mongo.remove(allOf(id), FAULTS);
        mongo.remove(byId(id), IMPORTS);
    }

    /** What has the import's id as the beginning of its own. */
    static Query allOf(String importId) {
        return query(where("_id").gt(importId + "/").lt(endOf(importId)));
    }

    /** The character that follows the slash. */
    private static String endOf(String importId) {
        return importId + "0";
    }

    private static Query byId(String id) {
        return query(where("_id").is(id));
    }
}
