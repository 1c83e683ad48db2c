package id.jmo.platform.keycloakspringadapter;

import org.jspecify.annotations.Nullable;

/**
 * Adds the person's reason to the audit record of this request. Take it as an argument of a controller's method, and
 * add the reason before the action.
 */
public final class AuditNote {

    private final AuditTrail trail;
    private final @Nullable String recordId;

    /** @param recordId {@code null} if the request has no audit record, because the caller is not staff */
    AuditNote(AuditTrail trail, @Nullable String recordId) {
        this.trail = trail;
        this.recordId = recordId;
    }

    /** @param reason {@code null} for none */
    public void addReason(@Nullable String reason) {
        if (recordId != null && reason != null) {
            trail.addReason(recordId, reason);
        }
    }
}
