package id.jmo.platform.imports;

import id.jmo.platform.values.Jakarta;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is. Lines are those with content, without the header.
 *
 * @param awaitsSecondPerson whether the file waits for somebody else than its sender, who lets it count
 * @param requestedBy the subject of the sender's token
 * @param fileName what the sender calls the file; absent if the upload did not say it, and once the file is erased
 * @param sha256 of the file, in hexadecimal digits; absent while it arrives
 * @param bytes of the file
 * @param startedAt when a worker first took it
 * @param linesChecked compared with what is on record so far; when status is APPLYING or COMPLETED, all of the file
 * @param linesRead read again to be stored
 * @param linesAccepted stored by this import
 * @param linesRepeated of those read, on record before as they are
 * @param linesRefused of those read, contradicting a change that was made since the check; of a file that may be stored in
 *     part, all that are faulty
 * @param faults how many faults were found; at more than 100, and of a file that may be stored in part at more than 10,000, it
 *     is not read any further, and the last fault says so
 * @param linesPerSecond since startedAt; absent before
 * @param figures what else this kind of import adds up, such as {@code amount} in whole rupiah
 * @param sums the same of all readable lines of the file, whether they are new or not; empty before they are read
 */
public record ImportView(
        ImportId importId,
        ImportStatus status,
        boolean awaitsSecondPerson,
        String requestedBy,
        @Nullable String fileName,
        @Nullable String sha256,
        long bytes,
        OffsetDateTime receivedAt,
        @Nullable OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt,
        long linesChecked,
        long linesRead,
        long linesAccepted,
        long linesRepeated,
        long linesRefused,
        long faults,
        @Nullable Long linesPerSecond,
        Map<String, Long> figures,
        Map<String, Long> sums) {

    static ImportView of(ImportRecord record, boolean awaitsSecondPerson, @Nullable String fileName, Instant now) {
        ImportRecord.Counts counts = record.counts();
        return new ImportView(
                record.importId(),
                record.status(),
                awaitsSecondPerson,
                record.requestedBy(),
                fileName,
                record.sha256(),
                record.bytes(),
                Jakarta.at(record.receivedAt()),
                time(record.startedAt()),
                time(record.endedAt()),
                record.checked(),
                counts.read(),
                counts.accepted(),
                counts.repeated(),
                counts.refused(),
                record.faults(),
                rate(record, now),
                new TreeMap<>(record.figures()),
                new TreeMap<>(record.total()));
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : Jakarta.at(instant);
    }

    private static @Nullable Long rate(ImportRecord record, Instant now) {
        if (record.startedAt() == null) {
            return null;
        }
        Instant end = record.endedAt() == null ? now : record.endedAt();
        long lines =
                record.counts().read() == 0 ? record.checked() : record.counts().read();
        return lines
                * 1000
                / Math.max(1, Duration.between(record.startedAt(), end).toMillis());
    }
}
