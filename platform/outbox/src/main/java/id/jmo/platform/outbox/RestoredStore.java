package id.jmo.platform.outbox;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import id.jmo.platform.mongo.DataMigration;
import id.jmo.platform.mongo.DataMigrations;
import java.util.List;
import java.util.function.Supplier;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Lets the events of a restored store be newer than those that the broker has. A store that was restored from a backup has
 * forgotten its last events, which others have read: what it publishes under their numbers would count as known, and copies of
 * its facts would stay as they are.
 */
final class RestoredStore implements DataMigrations {

    /** More events than one aggregate can have had since the backup. */
    static final long JUMP = 1_000_000;

    private final MongoOperations mongo;
    private final Supplier<List<String>> collections;
    private final String restoration;

    /** @param restoration its name; empty if there was none */
    RestoredStore(MongoOperations mongo, Supplier<List<String>> collections, String restoration) {
        this.mongo = mongo;
        this.collections = collections;
        this.restoration = restoration;
    }

    @Override
    public List<DataMigration> all() {
        return restoration.isBlank()
                ? List.of()
                : collections.get().stream().map(this::ofCollection).toList();
    }

    private DataMigration ofCollection(String collection) {
        return new DataMigration(
                "restored-%s-%s".formatted(restoration, collection), collection, batch -> jump(collection, batch));
    }

    private void jump(String collection, List<Document> batch) {
        var ids = batch.stream().map(document -> document.get(OutboxFields.ID)).toList();
        mongo.execute(
                collection,
                documents -> documents.updateMany(
                        Filters.in(OutboxFields.ID, ids), Updates.inc(OutboxFields.LAST_SEQUENCE, JUMP)));
    }
}
