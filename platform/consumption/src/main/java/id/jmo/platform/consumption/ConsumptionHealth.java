package id.jmo.platform.consumption;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Degraded while partitions wait: the service answers, but what others publish has no effect in it. */
final class ConsumptionHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");

    /** Shorter ones come with every hiccup of the store. */
    private static final Duration WORTH_A_WORD = Duration.ofSeconds(10);

    private final Stalls stalls;

    ConsumptionHealth(Stalls stalls) {
        this.stalls = stalls;
    }

    @Override
    public Health health() {
        var waiting = stalls.longerThan(WORTH_A_WORD);
        if (waiting.isEmpty()) {
            return Health.up().build();
        }
        var health = Health.status(DEGRADED).withDetail("reason", "events of these partitions wait");
        waiting.forEach((place, stall) ->
                health.withDetail(place.toString(), "since %s: %s".formatted(stall.since(), stall.cause())));
        return health.build();
    }
}
