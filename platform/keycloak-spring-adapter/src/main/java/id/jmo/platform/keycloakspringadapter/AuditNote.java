package id.jmo.platform.keycloakspringadapter;

import org.jspecify.annotations.Nullable;

/**
 * What the audit record of this request cannot know from the request: why the person acts. Take it as an argument of a
 * controller's method, and give the reason before the act.
 */
public final class AuditNote {

    private final AuditTrail trail;
    private final @Nullable String recordId;

    /** @param recordId {@code null} if the request is not on record, because no member of staff makes it */
    AuditNote(AuditTrail trail, @Nullable String recordId) {
        this.trail = trail;
        this.recordId = recordId;
    }

    /** Puts the reason on record; without one, none. */
    public void because(@Nullable String reason) {
        if (recordId != null && reason != null) {
            trail.because(recordId, reason);
        }
    }
}
