package id.jmo.claim.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.claim.application.Leases;
import id.jmo.platform.values.Uuid7;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

@Component
class MongoLeases implements Leases {

    private static final String COLLECTION = "leases";

    private final String me = Uuid7.next().toString();
    private final MongoOperations mongo;
    private final Clock clock;

    MongoLeases(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Whoever neither holds the lease nor finds it run out would have to insert a second one, which fails. */
    @Override
    public boolean hold(String name, Duration duration) {
        Instant now = clock.instant();
        Criteria mineOrFree = where("_id")
                .is(name)
                .orOperator(where("holder").is(me), where("until").lt(now));
        try {
            mongo.upsert(
                    query(mineOrFree), new Update().set("holder", me).set("until", now.plus(duration)), COLLECTION);
            return true;
        } catch (DuplicateKeyException heldByAnother) {
            return false;
        }
    }
}
