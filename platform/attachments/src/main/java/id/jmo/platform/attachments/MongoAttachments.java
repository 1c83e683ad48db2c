package id.jmo.platform.attachments;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.platform.attachments.AttachmentRefused.Fault;
import id.jmo.platform.mongo.Indexes;
import id.jmo.platform.mongo.StoredForm;
import id.jmo.platform.personaldata.DataKey;
import id.jmo.platform.personaldata.PersonalDataCipher;
import id.jmo.platform.personaldata.Place;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.workers.ErasureJob;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Attachments in MongoDB. A case's document holds its key, itself encrypted with the service's key, and what is known of
 * its files; the contents are documents of their own, encrypted with the key of their case. Of an erased case the time of
 * its erasure remains.
 */
final class MongoAttachments implements Attachments, ErasureJob.Erasable, Indexes {

    static final String CASES = "attachmentCases";
    static final String CONTENTS = "attachmentContents";

    private final MongoOperations mongo;
    private final PersonalDataCipher cipher;
    private final FileInspector inspector;
    private final AttachmentProperties settings;
    private final Clock clock;

    MongoAttachments(MongoOperations mongo, PersonalDataCipher cipher, AttachmentProperties settings, Clock clock) {
        this.mongo = mongo;
        this.cipher = cipher;
        this.inspector = new FileInspector(settings);
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param key encrypted; absent once the attachments are erased
     * @param files absent while there are none
     */
    record AttachedCase(
            @Id String id,
            @Nullable Binary key,
            @Nullable List<Attachment> files,
            @Nullable Instant eraseAt,
            @Nullable Instant erasedAt) {

        List<Attachment> present() {
            return Objects.requireNonNullElse(files, List.of());
        }
    }

    record Content(@Id AttachmentId id, String caseId, Binary bytes) {}

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(CASES).sparse("eraseAt");
        indexes.on(CONTENTS).index("caseId");
    }

    @Override
    public Attachment add(String caseId, AttachmentUpload upload, String addedBy) {
        String name = FileNames.safe(upload.fileName());
        String sha256 = sha256(upload.content());
        AttachedCase attached = open(caseId);
        Optional<Attachment> same = same(attached, sha256);
        if (same.isPresent()) {
            return same.get();
        }
        if (attached.present().size() >= settings.maxFiles()) {
            throw new AttachmentRefused(Fault.TOO_MANY);
        }
        FileInspector.Inspected file = inspector.inspect(name, upload.content());
        Attachment attachment = new Attachment(
                AttachmentId.next(),
                Confidential.of(name),
                upload.kind(),
                file.type(),
                file.kept().length,
                sha256,
                file.metadataRemoved(),
                addedBy,
                clock.instant());
        store(caseId, key(attached), attachment, file.kept());
        return push(caseId, attachment);
    }

    /** The case's document, with a key; created at its first attachment. */
    private AttachedCase open(String caseId) {
        AttachedCase found = find(caseId).orElseGet(() -> {
            // Of two that create it at the same time, the first one's key counts.
            mongo.upsert(
                    query(where("_id").is(caseId)),
                    new Update().setOnInsert("key", new Binary(cipher.wrap(DataKey.random(), placeOfKey(caseId)))),
                    CASES);
            return find(caseId).orElseThrow();
        });
        if (found.key() == null) {
            throw new AttachmentRefused(Fault.ERASED);
        }
        return found;
    }

    private DataKey key(AttachedCase attached) {
        return cipher.unwrap(Objects.requireNonNull(attached.key()).getData(), placeOfKey(attached.id()));
    }

    private static Place placeOfKey(String caseId) {
        return new Place(caseId, "key");
    }

    private void store(String caseId, DataKey key, Attachment attachment, byte[] kept) {
        byte[] encrypted = key.encrypt(itemName(caseId, attachment.attachmentId()), kept);
        mongo.insert(new Content(attachment.attachmentId(), caseId, new Binary(encrypted)), CONTENTS);
    }

    /** Content that no case names is unreadable to everybody, and is erased with its case. */
    private Attachment push(String caseId, Attachment attachment) {
        Criteria room = where("_id")
                .is(caseId)
                .and("key")
                .exists(true)
                .and("files." + (settings.maxFiles() - 1))
                .exists(false)
                .and("files.sha256")
                .ne(attachment.sha256());
        boolean added = mongo.updateFirst(query(room), new Update().push("files", stored(caseId, attachment)), CASES)
                        .getModifiedCount()
                > 0;
        if (added) {
            return attachment;
        }
        removeContent(attachment.attachmentId());
        AttachedCase now = open(caseId);
        return same(now, attachment.sha256()).orElseThrow(() -> new AttachmentRefused(Fault.TOO_MANY));
    }

    /** Mapped as a part of its case's document, to which the name of the file is bound. */
    private Document stored(String caseId, Attachment attachment) {
        return StoredForm.of(mongo, new AttachedCase(caseId, null, List.of(attachment), null, null))
                .getList("files", Document.class)
                .getFirst();
    }

    private static Optional<Attachment> same(AttachedCase attached, String sha256) {
        return attached.present().stream()
                .filter(file -> file.sha256().equals(sha256))
                .findFirst();
    }

    @Override
    public List<Attachment> list(String caseId) {
        return find(caseId).map(AttachedCase::present).orElse(List.of());
    }

    @Override
    public Optional<AttachmentContent> read(String caseId, AttachmentId id) {
        AttachedCase attached = find(caseId).orElse(null);
        if (attached == null || attached.key() == null) {
            return Optional.empty();
        }
        @Nullable Content content = mongo.findById(id, Content.class, CONTENTS);
        Optional<Attachment> file = attached.present().stream()
                .filter(each -> each.attachmentId().equals(id))
                .findFirst();
        if (content == null || file.isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes =
                key(attached).decrypt(itemName(caseId, id), content.bytes().getData());
        return Optional.of(new AttachmentContent(file.get(), bytes));
    }

    @Override
    public boolean remove(String caseId, AttachmentId id) {
        boolean removed = mongo.updateFirst(
                                query(where("_id").is(caseId)),
                                new Update()
                                        .pull(
                                                "files",
                                                query(where("attachmentId").is(id))),
                                AttachedCase.class,
                                CASES)
                        .getModifiedCount()
                > 0;
        if (removed) {
            removeContent(id);
        }
        return removed;
    }

    @Override
    public void caseClosed(String caseId, Instant at) {
        mongo.updateFirst(notErased(caseId), new Update().set("eraseAt", at.plus(settings.retention())), CASES);
    }

    @Override
    public void caseReopened(String caseId) {
        mongo.updateFirst(notErased(caseId), new Update().unset("eraseAt"), CASES);
    }

    private static Query notErased(String caseId) {
        return query(where("_id").is(caseId).and("key").exists(true));
    }

    /** A crash after the key is removed leaves the time, so that the next run removes the contents too. */
    @Override
    public void erase(String caseId) {
        Instant now = clock.instant();
        mongo.updateFirst(
                notErased(caseId),
                new Update().unset("key").unset("files").set("erasedAt", now).set("eraseAt", now),
                CASES);
        mongo.remove(query(where("caseId").is(caseId)), CONTENTS);
        mongo.updateFirst(
                query(where("_id").is(caseId).and("key").exists(false)), new Update().unset("eraseAt"), CASES);
    }

    @Override
    public Optional<Instant> erasedAt(String caseId) {
        return find(caseId).map(AttachedCase::erasedAt);
    }

    @Override
    public List<String> due(Instant now, int limit) {
        return mongo.find(query(where("eraseAt").lte(now)).limit(limit), AttachedCase.class, CASES).stream()
                .map(AttachedCase::id)
                .toList();
    }

    private Optional<AttachedCase> find(String caseId) {
        return Optional.ofNullable(mongo.findById(caseId, AttachedCase.class, CASES));
    }

    private void removeContent(AttachmentId id) {
        mongo.remove(query(where("_id").is(id)), Content.class, CONTENTS);
    }

    private static String itemName(String caseId, AttachmentId id) {
        return caseId + "/" + id;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
