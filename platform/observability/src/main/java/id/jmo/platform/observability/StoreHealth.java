package id.jmo.platform.observability;

import com.mongodb.client.MongoDatabase;
import java.util.function.Supplier;
import org.bson.Document;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Without its documents a service can do nothing: it is down. */
final class StoreHealth implements HealthIndicator {

    private final Supplier<MongoDatabase> database;

    StoreHealth(Supplier<MongoDatabase> database) {
        this.database = database;
    }

    @Override
    public Health health() {
        return Reachable.check("the document store", () -> {
            MongoDatabase asked = database.get();
            asked.runCommand(new Document("ping", 1));
            return Health.up().withDetail("database", asked.getName()).build();
        });
    }
}
