package id.jmo.platform.keycloakspringadapter;

import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Stores audit records, to which things are added and of which nothing is changed. */
public interface AuditTrail {

    /** Stores the record before the request is executed. Throws if it cannot; the request is then not executed. */
    void begin(AuditRecord record);

    /** Adds the reason before the action. Throws if it cannot; the action is then not executed. */
    void addReason(String recordId, String reason);

    /** Adds the members whose data the answer shows, before it is sent. Throws if it cannot; the answer is then not sent. */
    void addShown(String recordId, Set<MemberId> members);

    /**
     * Adds which file the request brought, or decided over. Throws if it cannot; the file is then not taken.
     *
     * @param sha256 of its bytes, in hexadecimal digits
     * @param bytes how many it has
     */
    void addFile(String recordId, String sha256, long bytes);

    /**
     * Adds what is in that file, once it was read; again without effect.
     *
     * @param lines with content, without a header
     * @param sums of its lines, such as {@code amount} in whole rupiah; none of a file without any
     */
    void addFileContent(String recordId, long lines, Map<String, Long> sums);

    /** Adds the status of the response. */
    void end(String recordId, int status);

    /**
     * Who read something of a member: successful GET requests whose route has the variable {@code memberId}, or one of an
     * {@link AuditSubject}, or whose answer showed the member, the latest first. None where records are not kept.
     *
     * @param until only those that arrived then or before
     */
    List<AuditRecord> readsOf(MemberId member, Instant until, int atMost);
}
