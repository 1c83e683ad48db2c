package id.jmo.platform.imports;

import id.jmo.platform.keycloakspringadapter.AuditNote;
import id.jmo.platform.problems.Cursors;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemTexts;
import id.jmo.platform.values.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Imports over HTTP: what an {@link ImportController} does. */
public final class Imports {

    /** In bytes. */
    private static final int CHUNK = 1 << 19;

    /** How files of gzip, ZIP (and so of spreadsheets), bzip2, xz, Zstandard and 7z begin. */
    private static final List<byte[]> COMPRESSED = Stream.of(
                    "1f8b", "504b0304", "425a68", "fd377a585a00", "28b52ffd", "377abcaf271c")
            .map(HexFormat.of()::parseHex)
            .toList();

    private static final int FAULTS_A_PAGE = 100;
    private static final int IMPORTS_A_PAGE = 50;
    private static final Pattern CURSOR = Pattern.compile("\\d{10}-\\d{3}");
    private static final Pattern PLACE = Pattern.compile("\\d{1,15}:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final ImportStore store;
    private final ImportQueue queue;
    private final ProblemTexts texts;
    private final Clock clock;

    Imports(ImportStore store, ImportQueue queue, ProblemTexts texts, Clock clock) {
        this.store = store;
        this.queue = queue;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Keeps a file and leaves it to the worker.
     *
     * @param path where the imports of this kind are read
     * @param id the same whenever the request is repeated
     * @param requestedBy the subject of the sender's token
     * @param fileName what the sender calls the file; none if the request does not say it
     * @param audit of the request, which says which file it was, and when it was read how many lines and which sums it has
     * @return 202 with the place where the import is followed
     * @throws Problem 400 {@code import-unreadable} if it is no such file, as far as its beginning shows; 415
     *     {@code media-type-not-supported} if it is compressed: how much would come of it nobody can say
     */
    public ResponseEntity<ImportView> receive(
            ImportKind<?> kind,
            String path,
            UUID id,
            String requestedBy,
            @Nullable String fileName,
            Map<String, String> parameters,
            AuditNote audit,
            InputStream body)
            throws IOException {
        byte[] chunk = body.readNBytes(CHUNK);
        requireUncompressed(kind, chunk);
        requireRows(kind, chunk);
        ImportRecord record = store.begin(new ImportId(id), kind.name(), parameters, requestedBy);
        if (record.status() == ImportStatus.RECEIVING) {
            MessageDigest hash = sha256();
            long bytes = 0;
            int chunks = 0;
            while (chunk.length > 0) {
                store.files().keepChunk(record, chunks++, chunk);
                hash.update(chunk);
                bytes += chunk.length;
                chunk = body.readNBytes(CHUNK);
            }
            String sha256 = HexFormat.of().formatHex(hash.digest());
            audit.addFile(sha256, bytes);
            record = store.received(record, bytes, chunks, sha256, fileName, audit.recordId());
            queue.wakeUp().signal();
        }
        return ResponseEntity.accepted().location(URI.create(path + "/" + id)).body(view(kind, record));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private static void requireUncompressed(ImportKind<?> kind, byte[] beginning) {
        if (COMPRESSED.stream().anyMatch(magic -> startsWith(beginning, magic))) {
            throw Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media-type-not-supported")
                    .with("supported", kind.mediaTypes())
                    .fault("body", "file-compressed");
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }

    private static void requireRows(ImportKind<?> kind, byte[] beginning) throws IOException {
        RowReader<?> rows = kind.open(new ByteArrayInputStream(beginning));
        if (rows.next() == null) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "import-unreadable").fault("body", "import-empty");
        }
    }

    /** @throws Problem 404 {@code import-not-found} */
    public ImportView read(ImportKind<?> kind, ImportId id) {
        return read(kind, id, _ -> true);
    }

    /**
     * As above.
     *
     * @param readable by the parameters of the request
     */
    ImportView read(ImportKind<?> kind, ImportId id, Predicate<Map<String, String>> readable) {
        return view(kind, find(kind, id, readable));
    }

    private ImportView view(ImportKind<?> kind, ImportRecord record) {
        boolean awaited = record.status() == ImportStatus.AWAITING_RELEASE
                || record.status() == ImportStatus.COMPLETED && kind.awaitsConfirmation(record.importId());
        return ImportView.of(record, awaited, store.files().nameOf(record).orElse(null), clock.instant());
    }

    /**
     * The imports of a kind that wait for somebody who releases them, the earliest received first.
     *
     * @param cursor {@code next} of the page before
     */
    public Page<ImportView> awaitingRelease(ImportKind<?> kind, @Nullable String cursor) {
        return Page.cut(
                        store.awaitingRelease(kind.name(), place(cursor), IMPORTS_A_PAGE + 1),
                        IMPORTS_A_PAGE,
                        last -> last.receivedAt().toEpochMilli() + ":" + last.id())
                .map(record -> view(kind, record));
    }

    /** The store keeps times in milliseconds. */
    private static ImportStore.@Nullable ReceivedPlace place(@Nullable String cursor) {
        String place = Cursors.ofForm(PLACE, cursor);
        if (place == null) {
            return null;
        }
        int end = place.indexOf(':');
        return new ImportStore.ReceivedPlace(
                Instant.ofEpochMilli(Long.parseLong(place.substring(0, end))), place.substring(end + 1));
    }

    /** Those of the imports that are completed, in the same order: for a kind whose release is not that of {@link #release}. */
    public List<ImportView> completed(ImportKind<?> kind, List<ImportId> ids) {
        return ids.stream()
                .flatMap(id -> store.find(id).stream())
                .filter(record -> record.kind().equals(kind.name()) && record.status() == ImportStatus.COMPLETED)
                .map(record -> view(kind, record))
                .toList();
    }

    /**
     * The faults of an import in the order of the lines.
     *
     * @throws Problem 404 {@code import-not-found}
     */
    Page<ImportFaultView> faults(
            ImportKind<?> kind,
            ImportId id,
            Predicate<Map<String, String>> readable,
            @Nullable String cursor,
            Locale locale) {
        find(kind, id, readable);
        return Page.cut(
                        store.faults(id, Cursors.ofForm(CURSOR, cursor), FAULTS_A_PAGE + 1),
                        FAULTS_A_PAGE,
                        ImportFault::cursor)
                .map(fault -> ImportFaultView.of(fault, texts, locale));
    }

    /**
     * Releases a file that waits for it: its lines are compared once more, and stored.
     *
     * @param by the subject of the token of somebody else than the sender
     * @param audit of the request, which says over which file it decides
     * @throws Problem 404 {@code import-not-found}; 409 {@code import-not-awaiting-release}, or {@code second-operator-must-differ}
     */
    public ImportView release(ImportKind<?> kind, ImportId id, String by, AuditNote audit) {
        ImportRecord found = find(kind, id, _ -> true);
        if (found.requestedBy().equals(by)) {
            throw Problem.of(HttpStatus.CONFLICT, "second-operator-must-differ");
        }
        note(found, audit);
        ImportRecord released = store.release(id, by).orElseThrow(Imports::notAwaitingRelease);
        queue.wakeUp().signal();
        return view(kind, released);
    }

    /**
     * Rejects a file that waits for its release; its sender may do so too.
     *
     * @param audit of the request, which says over which file it decides
     * @throws Problem 404 {@code import-not-found}; 409 {@code import-not-awaiting-release}
     */
    public ImportView reject(ImportKind<?> kind, ImportId id, AuditNote audit) {
        note(find(kind, id, _ -> true), audit);
        return view(kind, store.reject(id).orElseThrow(Imports::notAwaitingRelease));
    }

    /**
     * Notes in the audit record over which file the request decides: its SHA-256, lines and sums. For a decision that is not a
     * {@link #release}.
     *
     * @throws Problem 404 {@code import-not-found}
     */
    public void note(ImportKind<?> kind, ImportId id, AuditNote audit) {
        note(find(kind, id, _ -> true), audit);
    }

    private static void note(ImportRecord file, AuditNote audit) {
        // Of a file that an earlier version received there is neither.
        if (file.sha256() != null) {
            audit.addFile(file.sha256(), file.bytes());
        }
        if (file.sums() != null) {
            audit.addFileContent(file.checked(), file.sums());
        }
    }

    private static Problem notAwaitingRelease() {
        return Problem.of(HttpStatus.CONFLICT, "import-not-awaiting-release");
    }

    private ImportRecord find(ImportKind<?> kind, ImportId id, Predicate<Map<String, String>> readable) {
        return store.find(id)
                .filter(record -> record.kind().equals(kind.name()) && readable.test(record.parameters()))
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "import-not-found"));
    }
}
