package id.jmo.platform.mongo;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Degraded while there are documents that cannot be read: the work on them rests. */
final class UnreadableHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");
    private static final int MOST_NAMED = 20;

    private final ReadableDocuments documents;

    UnreadableHealth(ReadableDocuments documents) {
        this.documents = documents;
    }

    @Override
    public Health health() {
        var unreadable = documents.unreadable();
        if (unreadable.isEmpty()) {
            return Health.up().build();
        }
        var health = Health.status(DEGRADED).withDetail("reason", unreadable.size() + " documents cannot be read");
        unreadable.entrySet().stream()
                .limit(MOST_NAMED)
                .forEach(known -> health.withDetail(known.getKey(), known.getValue()));
        return health.build();
    }
}
