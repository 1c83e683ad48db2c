package id.jmo.platform.keycloakspringadapter;

/** Stores audit records. */
public interface AuditTrail {

    /** Stores the record before the request is executed. Throws if it cannot; the request is then not executed. */
    void begin(AuditRecord record);

    /** Adds the reason before the action. Throws if it cannot; the action is then not executed. */
    void addReason(String recordId, String reason);

    /** Adds the status of the response. */
    void end(String recordId, int status);
}
