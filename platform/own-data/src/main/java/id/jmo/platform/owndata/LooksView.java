package id.jmo.platform.owndata;

import id.jmo.platform.keycloakspringadapter.AuditRecord;
import id.jmo.platform.values.Jakarta;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a member's data were seen in one service, by people who may see members' data for their work.
 *
 * @param items the latest first
 */
record LooksView(List<Look> items) {

    /**
     * One look.
     *
     * @param role of who saw the data, such as {@code claims-officer}; nobody is named
     */
    record Look(
            String activityId, OffsetDateTime at, @Nullable String role) {

        static Look of(AuditRecord read) {
            return new Look(
                    read.id(),
                    Jakarta.at(read.at()),
                    read.roles().stream().findFirst().orElse(null));
        }
    }
}
