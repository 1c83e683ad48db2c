package id.jmo.balance.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import id.jmo.balance.application.Checkpoint;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

@Component
class MongoCheckpoint implements Checkpoint {

    private static final String COLLECTION = "checkpoints";
    private static final String ID = "heads-follow-journal";

    private final MongoOperations mongo;

    MongoCheckpoint(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Instant read() {
        Document found = mongo.execute(
                COLLECTION,
                checkpoints -> checkpoints.find(Filters.eq("_id", ID)).first());
        return found == null ? Instant.EPOCH : found.getDate("at").toInstant();
    }

    @Override
    public void write(Instant instant) {
        mongo.execute(
                COLLECTION,
                checkpoints -> checkpoints.replaceOne(
                        Filters.eq("_id", ID),
                        new Document("_id", ID).append("at", Date.from(instant)),
                        new ReplaceOptions().upsert(true)));
    }
}
