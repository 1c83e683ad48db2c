package id.jmo.account.persistence.activities;

import id.jmo.account.application.activities.ActivitySource;
import id.jmo.account.model.activities.Activity;
import id.jmo.account.model.activities.Activity.Kind;
import id.jmo.platform.keycloakspringadapter.AuditRecord;
import id.jmo.platform.keycloakspringadapter.AuditTrail;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who saw a member's data in this service, from its audit records: their role, never who they are. */
@Component
class MongoSeenData implements ActivitySource {

    private final AuditTrail trail;

    MongoSeenData(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public List<Activity> until(Instant moment, Owner owner, int atMost) {
        return trail.readsOf(owner.member(), moment, atMost).stream()
                .map(MongoSeenData::activity)
                .toList();
    }

    private static Activity activity(AuditRecord read) {
        return new Activity(
                read.id(),
                read.at(),
                Kind.DATA_SEEN,
                null,
                null,
                read.roles().stream().findFirst().orElse(null));
    }
}
