package id.jmo.platform.owndata;

import id.jmo.platform.keycloakspringadapter.AuditRecord;
import id.jmo.platform.keycloakspringadapter.AuditTrail;
import id.jmo.platform.values.MemberId;
import java.time.Clock;
import java.util.List;

/** Who saw a member's data in this service for their work, from its audit records: their role, never who they are. */
final class SeenData implements PersonalDataSource {

    private static final DataSection<AuditRecord> SEEN = DataSection.<AuditRecord>named("seen")
            .field("at", AuditRecord::at)
            .codes("role", "own-data.role", AuditRecord::roles);

    private final AuditTrail trail;
    private final Clock clock;

    SeenData(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public List<DataSection<?>> sections() {
        return List.of(SEEN);
    }

    @Override
    public List<DataSection.Content> read(MemberId member) {
        return List.of(SEEN.of(trail.readsOf(member, clock.instant(), DataSection.READ_ITEMS)));
    }
}
