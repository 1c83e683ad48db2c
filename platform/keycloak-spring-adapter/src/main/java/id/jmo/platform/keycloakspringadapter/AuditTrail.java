package id.jmo.platform.keycloakspringadapter;

/** Where audit records are kept. */
public interface AuditTrail {

    /** Keeps the record before the request is served. If it cannot be kept, it throws, and the request is not served. */
    void begin(AuditRecord record);

    /** Adds why the person acts, before the act. If it cannot be kept, it throws, and nothing is done. */
    void because(String recordId, String reason);

    /** Adds the answer's status. */
    void end(String recordId, int status);
}
