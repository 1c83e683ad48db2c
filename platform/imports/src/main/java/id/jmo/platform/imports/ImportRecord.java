package id.jmo.platform.imports;

import id.jmo.platform.values.Identifier;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * An import as it is stored.
 *
 * @param parameters of the request
 * @param requestedBy the subject of the sender's token
 * @param releasedBy the subject of the token of who released it; absent before, and where nobody has to
 * @param auditRecord of the upload; absent if its sender has none
 * @param sha256 of the file, in hexadecimal digits; absent while it arrives
 * @param fileName what the sender calls the file, encrypted with its key; absent if the request does not say it
 * @param sums what all readable lines of the file add up to, whether they are new or not; absent before they are read
 * @param traceparent the W3C trace context of the request; absent if it was not traced
 * @param key of the file, encrypted; absent once the file is erased
 * @param bytes of the file
 * @param chunks in which the file is stored
 * @param checked lines compared so far
 * @param faults how many were found
 * @param batch what is being written now; absent between two batches
 * @param dueAt from when on a worker may take it; absent unless there is something to do
 * @param holder of the lease
 * @param attempts since it last went on
 * @param eraseAt when the record is erased; absent while there is something to do
 */
record ImportRecord(
        @Id String id,
        String kind,
        Map<String, String> parameters,
        String requestedBy,
        @Nullable String releasedBy,
        @Nullable String auditRecord,
        @Nullable String sha256,
        @Nullable Binary fileName,
        @Nullable Map<String, Long> sums,
        @Nullable String traceparent,
        ImportStatus status,
        @Nullable Binary key,
        long bytes,
        int chunks,
        Instant receivedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        long checked,
        Counts counts,
        long faults,
        Map<String, Long> figures,
        @Nullable Batch batch,
        @Nullable Instant dueAt,
        @Nullable String holder,
        int attempts,
        @Nullable Instant eraseAt) {

    /** Lines of the file without its header that were read to be stored, and what became of them. */
    record Counts(long read, long accepted, long repeated, long refused) {

        static final Counts NONE = new Counts(0, 0, 0, 0);

        Counts plus(Counts more) {
            return new Counts(
                    read + more.read, accepted + more.accepted, repeated + more.repeated, refused + more.refused);
        }
    }

    /**
     * Noted before a batch is written: of its lines, those that were on record already. Should the batch be written again
     * after a crash, the others count as accepted by this import although they are on record then.
     *
     * @param known numbers of lines
     * @param figures of the comparison
     */
    record Batch(List<Long> known, Map<String, Long> figures) {}

    /** What the file adds up to, as far as it was read. */
    Map<String, Long> total() {
        return sums == null ? Map.of() : sums;
    }

    ImportId importId() {
        return new ImportId(Identifier.uuid(id));
    }
}
