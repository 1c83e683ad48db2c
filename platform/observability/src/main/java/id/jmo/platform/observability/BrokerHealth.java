package id.jmo.platform.observability;

import id.jmo.platform.topics.BrokerAdmin;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Without the broker a service goes on taking requests, and its events wait in the outbox: it is degraded, not down.
 */
final class BrokerHealth implements HealthIndicator, AutoCloseable {

    private final BrokerAdmin admin;

    /** @param kafka the settings of an admin client, with the broker's address */
    BrokerHealth(Map<String, Object> kafka) {
        this.admin = new BrokerAdmin(kafka, "health", Reachable.TIMEOUT);
    }

    @Override
    public Health health() {
        Health health = Reachable.check("the Kafka broker", () -> {
            int brokers = admin.get()
                    .describeCluster()
                    .nodes()
                    .get(Reachable.TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                    .size();
            return brokers == 0
                    ? Reachable.down("the Kafka cluster has no broker")
                    : Health.up().withDetail("brokers", brokers).build();
        });
        return health.getStatus().equals(Degraded.DOWN)
                ? Health.status(Degraded.STATUS)
                        .withDetails(health.getDetails())
                        .build()
                : health;
    }

    @Override
    public void close() {
        admin.close();
    }
}
