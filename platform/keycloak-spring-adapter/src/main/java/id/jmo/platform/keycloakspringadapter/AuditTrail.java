package id.jmo.platform.keycloakspringadapter;

import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.List;

/** Stores audit records. */
public interface AuditTrail {

    /** Stores the record before the request is executed. Throws if it cannot; the request is then not executed. */
    void begin(AuditRecord record);

    /** Adds the reason before the action. Throws if it cannot; the action is then not executed. */
    void addReason(String recordId, String reason);

    /** Adds the status of the response. */
    void end(String recordId, int status);

    /**
     * Who read something of a member: successful GET requests whose route has the variable {@code memberId}, or one of an
     * {@link AuditSubject}, the latest first. None where records are not kept.
     *
     * @param until only those that arrived then or before
     */
    List<AuditRecord> readsOf(MemberId member, Instant until, int atMost);
}
