package id.jmo.accident.model;

import id.jmo.platform.values.Confidential;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who notified an accident, and whom to call about it.
 *
 * @param facilityCode of the health facility, if one notified
 */
public record Informant(
        Relation relation,
        Confidential name,
        Confidential phone,
        @Nullable String facilityCode,
        Instant notifiedAt) {

    /** Those whom Permenaker 1/2025, articles 8 and 8A, names. The names are stored and shown. */
    public enum Relation {
        MEMBER,
        FAMILY,
        UNION,
        HEALTH_FACILITY,
        EMPLOYER
    }
}
