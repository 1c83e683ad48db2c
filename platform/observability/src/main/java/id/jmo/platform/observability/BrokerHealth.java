package id.jmo.platform.observability;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Without the broker a service goes on taking requests, and its events wait in the outbox: it is degraded, not down.
 */
final class BrokerHealth implements HealthIndicator, AutoCloseable {

    private final Map<String, Object> settings;
    private @Nullable Admin admin;

    /** @param kafka the settings of an admin client, with the broker's address */
    BrokerHealth(Map<String, Object> kafka) {
        this.settings = new HashMap<>(kafka);
        this.settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "health");
        this.settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) Reachable.TIMEOUT.toMillis());
        this.settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) Reachable.TIMEOUT.toMillis());
    }

    @Override
    public Health health() {
        Health health = Reachable.check("the Kafka broker", () -> {
            int brokers = admin().describeCluster()
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

    /** Created at the first check: the address may not be known before. */
    private synchronized Admin admin() {
        Admin existing = admin;
        if (existing == null) {
            existing = Admin.create(settings);
            admin = existing;
        }
        return existing;
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(Reachable.TIMEOUT);
        }
    }
}
