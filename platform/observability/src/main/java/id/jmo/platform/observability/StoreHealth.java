package id.jmo.platform.observability;

import com.mongodb.client.MongoDatabase;
import java.util.function.Supplier;
import org.bson.Document;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while MongoDB does not answer: without it a service can do nothing. */
final class StoreHealth implements HealthIndicator {

    private final Supplier<MongoDatabase> database;

    StoreHealth(Supplier<MongoDatabase> database) {
        this.database = database;
    }

    @Override
    public Health health() {
        return Reachable.check("the document store", () -> {
            MongoDatabase found = database.get();
            found.runCommand(new Document("ping", 1));
            return Health.up().withDetail("database", found.getName()).build();
        });
    }
}
