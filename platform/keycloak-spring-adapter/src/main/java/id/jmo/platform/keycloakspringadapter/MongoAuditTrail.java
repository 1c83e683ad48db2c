package id.jmo.platform.keycloakspringadapter;

import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Audit records in a database beside the service's own. They are only ever inserted: what becomes known after the request arrived are
 * notes beside the record, {@code <id>/reason}, {@code <id>/shown}, {@code <id>/file}, {@code <id>/content} and
 * {@code <id>/status}, each written once. So the service's database user needs no right to change or remove any of them.
 */
final class MongoAuditTrail implements AuditTrail {

    static final String COLLECTION = "auditRecords";
    static final String NOTES = "auditNotes";

    private static final String REASON = "reason";
    private static final String SHOWN = "shown";
    private static final String STATUS = "status";
    private static final String FILE = "file";
    private static final String CONTENT = "content";
    static final String MEMBERS = "members";
    private static final String SHA_256 = "sha256";
    private static final String BYTES = "bytes";
    private static final String LINES = "lines";
    private static final String SUMS = "sums";

    /** How many of the records are read at once to find those with a successful answer. */
    private static final int BATCH = 200;

    private final AuditDatabase database;

    MongoAuditTrail(AuditDatabase database) {
        this.database = database;
    }

    private MongoOperations store() {
        return database.operations();
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
        store().insert(document, COLLECTION);
    }

    @Override
    public void addReason(String recordId, String reason) {
        note(recordId, REASON, reason);
    }

    @Override
    public void addShown(String recordId, Set<MemberId> members) {
        store().insert(
                        new Document("_id", noteId(recordId, SHOWN))
                                .append(
                                        MEMBERS,
                                        members.stream().map(MemberId::toString).toList()),
                        NOTES);
    }

    @Override
    public void addFile(String recordId, String sha256, long bytes) {
        store().insert(
                        new Document("_id", noteId(recordId, FILE))
                                .append(SHA_256, sha256)
                                .append(BYTES, bytes),
                        NOTES);
    }

    @Override
    public void addFileContent(String recordId, long lines, Map<String, Long> sums) {
        try {
            store().insert(
                            new Document("_id", noteId(recordId, CONTENT))
                                    .append(LINES, lines)
                                    .append(SUMS, new Document(sums)),
                            NOTES);
        } catch (DuplicateKeyException noted) {
            // The file was read before: it says the same.
        }
    }

    @Override
    public void end(String recordId, int status) {
        note(recordId, STATUS, status);
    }

    private void note(String recordId, String name, Object value) {
        store().insert(new Document("_id", noteId(recordId, name)).append(name, value), NOTES);
    }

    private static String noteId(String recordId, String name) {
        return recordId + "/" + name;
    }

    @Override
    public List<AuditRecord> readsOf(MemberId member, Instant until, int atMost) {
        return about(member, null, atMost, record -> isRead(record, until));
    }

    /**
     * Records of requests about the member, and of those whose answer showed the member, the latest first.
     *
     * @param before the id of a record: only older ones
     */
    private List<AuditRecord> about(
            MemberId member, @Nullable String before, int atMost, Predicate<AuditRecord> wanted) {
        List<AuditRecord> found = new ArrayList<>();
        @Nullable String last = before;
        while (found.size() < atMost) {
            List<String> ids = idsAbout(member, last);
            if (ids.isEmpty()) {
                break;
            }
            complete(recordsOf(ids)).stream()
                    .filter(wanted)
                    .limit(atMost - found.size())
                    .forEach(found::add);
            last = ids.getLast();
        }
        return found;
    }

    private static boolean isRead(AuditRecord record, Instant until) {
        Integer status = record.status();
        return record.method().equals("GET")
                && status != null
                && status >= 200
                && status < 300
                && !record.at().isAfter(until);
    }

    /** The next batch of records of requests about the member, and of those whose answer showed the member. */
    private List<String> idsAbout(MemberId member, @Nullable String before) {
        Criteria about = Criteria.where("variables." + AuditInterceptor.MEMBER).is(member.toString());
        Criteria shown = Criteria.where(MEMBERS).is(member.toString());
        return Stream.concat(ids(about, before, COLLECTION), ids(shown, before, NOTES))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(BATCH)
                .toList();
    }

    private Stream<String> ids(Criteria criteria, @Nullable String before, String collection) {
        Query query = latest(before == null ? criteria : criteria.and("_id").lt(before), BATCH);
        query.fields().include("_id");
        return store().find(query, Document.class, collection).stream()
                .map(found -> found.getString("_id").split("/", 2)[0]);
    }

    private List<Document> recordsOf(List<String> ids) {
        return store().find(latest(Criteria.where("_id").in(ids), ids.size()), Document.class, COLLECTION);
    }

    /**
     * Which records to read; {@code null} stands for any.
     *
     * @param who the subject of the token
     * @param route prefix of the route
     * @param member about whom the request was, or whom its answer showed
     * @param before the id of a record: only older ones
     */
    record Selection(
            @Nullable String who,
            @Nullable String route,
            @Nullable MemberId member,
            @Nullable String before) {

        static final Selection ALL = new Selection(null, null, null, null);

        private boolean hasPersonAndRoute(AuditRecord record) {
            return (who == null || record.who().equals(who))
                    && (route == null || record.route().startsWith(route));
        }
    }

    /** The latest first, by their time-ordered ids. */
    List<AuditRecord> list(Selection selection, int limit) {
        if (selection.member() != null) {
            return about(selection.member(), selection.before(), limit, selection::hasPersonAndRoute);
        }
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
        return complete(store().find(latest(criteria, limit), Document.class, COLLECTION));
    }

    private static Query latest(Criteria criteria, int limit) {
        return new Query(criteria).with(Sort.by(Sort.Direction.DESC, "_id")).limit(limit);
    }

    /** With their notes. */
    private List<AuditRecord> complete(Collection<Document> records) {
        Set<String> noteIds = new HashSet<>();
        records.forEach(record -> Stream.of(REASON, SHOWN, FILE, CONTENT, STATUS)
                .forEach(name -> noteIds.add(noteId(record.getString("_id"), name))));
        Map<String, Document> notes =
                store().find(new Query(Criteria.where("_id").in(noteIds)), Document.class, NOTES).stream()
                        .collect(Collectors.toMap(note -> note.getString("_id"), note -> note));
        return records.stream().map(record -> record(record, notes)).toList();
    }

    private static AuditRecord record(Document stored, Map<String, Document> notes) {
        String id = stored.getString("_id");
        Map<String, String> variables = new HashMap<>();
        stored.get("variables", new Document()).forEach((name, value) -> variables.put(name, String.valueOf(value)));
        Document shown = notes.get(noteId(id, SHOWN));
        if (shown != null) {
            variables.put("memberIds", String.join(",", shown.getList(MEMBERS, String.class)));
        }
        addFile(variables, notes.get(noteId(id, FILE)), notes.get(noteId(id, CONTENT)));
        return new AuditRecord(
                id,
                stored.getDate("at").toInstant(),
                stored.getString("who"),
                stored.getString("name"),
                stored.getList("roles", String.class),
                stored.getString("method"),
                stored.getString("route"),
                variables,
                stored.getString("query"),
                noted(stored, notes, REASON, String.class),
                noted(stored, notes, STATUS, Integer.class),
                stored.getString("traceId"));
    }

    private static void addFile(Map<String, String> variables, @Nullable Document file, @Nullable Document content) {
        if (file != null) {
            variables.put("fileSha256", file.getString(SHA_256));
            variables.put("fileBytes", String.valueOf(file.get(BYTES)));
        }
        if (content != null) {
            variables.put("fileLines", String.valueOf(content.get(LINES)));
            content.get(SUMS, new Document())
                    .forEach((name, sum) -> variables.put("fileSum." + name, String.valueOf(sum)));
        }
    }

    /** From the note, or from the record itself, where earlier versions kept it. */
    private static <T> @Nullable T noted(Document stored, Map<String, Document> notes, String name, Class<T> type) {
        Document note = notes.get(noteId(stored.getString("_id"), name));
        return (note == null ? stored : note).get(name, type);
    }
}
