package id.jmo.platform.keycloakspringadapter;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds the person's reason, or which file it is about, to the audit record of this request. Take it as an argument of a
 * controller's method, and add to it before the action.
 */
public final class AuditNote {

    private final AuditTrail trail;
    private final @Nullable String recordId;

    /** @param recordId {@code null} if the request has no audit record, because the caller is not staff */
    public AuditNote(AuditTrail trail, @Nullable String recordId) {
        this.trail = trail;
        this.recordId = recordId;
    }

    /** @param reason {@code null} for none */
    public void addReason(@Nullable String reason) {
        if (recordId != null && reason != null) {
            trail.addReason(recordId, reason);
        }
    }

    /** As {@link AuditTrail#addFile}. */
    public void addFile(String sha256, long bytes) {
        if (recordId != null) {
            trail.addFile(recordId, sha256, bytes);
        }
    }

    /** As {@link AuditTrail#addFileContent}. */
    public void addFileContent(long lines, Map<String, Long> sums) {
        if (recordId != null) {
            trail.addFileContent(recordId, lines, sums);
        }
    }

    /** Of the request's audit record, for what becomes known after the answer; none if it has no record. */
    public @Nullable String recordId() {
        return recordId;
    }
}
