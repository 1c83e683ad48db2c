package id.jmo.platform.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.platform.application.Leases;
import id.jmo.platform.values.Uuid7;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

/** Leases in the collection {@code leases}, one document each, with the lease's name as its id. */
final class MongoLeases implements Leases {

    private static final String COLLECTION = "leases";

    private final String holder = Uuid7.next().toString();
    private final MongoOperations mongo;
    private final Clock clock;

    MongoLeases(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** If another instance holds the lease the filter finds nothing, and the insert fails on the taken id. */
    @Override
    public boolean acquire(String name, Duration duration) {
        Instant now = clock.instant();
        Criteria ownOrExpired = where("_id")
                .is(name)
                .orOperator(where("holder").is(holder), where("until").lt(now));
        try {
            mongo.upsert(
                    query(ownOrExpired),
                    new Update().set("holder", holder).set("until", now.plus(duration)),
                    COLLECTION);
            return true;
        } catch (DuplicateKeyException heldByAnother) {
            return false;
        }
    }
}
