package id.jmo.platform.mongo;

import com.mongodb.MongoClientSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.mongodb.autoconfigure.MongoClientFactory;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** A client with the service's settings but without a limit on the time that the store takes to answer. */
final class MigrationClient {

    private final MongoOperations mongo;
    private final @Nullable MongoClientSettings settings;
    private final List<MongoClientSettingsBuilderCustomizer> customizers;

    /** @param settings absent where the service's own client was not made from any */
    MigrationClient(
            MongoOperations mongo,
            @Nullable MongoClientSettings settings,
            List<MongoClientSettingsBuilderCustomizer> customizers) {
        this.mongo = mongo;
        this.settings = settings;
        this.customizers = new ArrayList<>(customizers);
        this.customizers.add(
                builder -> builder.applyToSocketSettings(socket -> socket.readTimeout(0, TimeUnit.MILLISECONDS)));
    }

    void run(Consumer<MongoOperations> work) {
        if (settings == null) {
            work.accept(mongo);
            return;
        }
        var database = mongo.execute(current -> current.getName());
        try (var client = new MongoClientFactory(customizers).createMongoClient(settings)) {
            var factory = new SimpleMongoClientDatabaseFactory(client, String.valueOf(database));
            factory.setExceptionTranslator(new StoreExceptionTranslator());
            work.accept(new MongoTemplate(factory, mongo.getConverter()));
        }
    }
}
