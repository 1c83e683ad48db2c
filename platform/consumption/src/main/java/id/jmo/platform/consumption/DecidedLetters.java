package id.jmo.platform.consumption;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.platform.workers.ErasureJob;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/**
 * The dead letters that were replayed or discarded long enough ago to be erased. One that waits stays until it is decided. Who
 * decided, and why, remains in the audit records.
 */
final class DecidedLetters implements ErasureJob.Erasable {

    private final MongoOperations mongo;
    private final Duration kept;

    DecidedLetters(MongoOperations mongo, Duration kept) {
        this.mongo = mongo;
        this.kept = kept;
    }

    @Override
    public List<String> due(Instant now, int limit) {
        var query = new Query(where("state")
                        .in(DeadLetter.State.REPLAYED, DeadLetter.State.DISCARDED)
                        .and("decidedAt")
                        .lt(now.minus(kept)))
                .with(Sort.by("decidedAt"))
                .limit(limit);
        query.fields().include("_id");
        return mongo.find(query, Document.class, "deadLetters").stream()
                .map(letter -> letter.getString("_id"))
                .toList();
    }

    @Override
    public void erase(String id) {
        var decided = where("_id").is(id).and("state").ne(DeadLetter.State.WAITING);
        mongo.remove(new Query(decided), DeadLetter.class);
    }
}
