package id.jmo.accident.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.accident.application.Counters;
import id.jmo.platform.personaldata.BlindIndex;
import java.time.Instant;
import java.util.Objects;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

@Component
class MongoCounters implements Counters {

    static final String COLLECTION = "counters";

    private final MongoOperations mongo;
    private final BlindIndex fingerprints;

    MongoCounters(MongoOperations mongo, BlindIndex fingerprints) {
        this.mongo = mongo;
        this.fingerprints = fingerprints;
    }

    @Override
    public long count(String key, Instant until) {
        try {
            return increment(key, until);
        } catch (DuplicateKeyException begunMeanwhile) {
            return increment(key, until);
        }
    }

    private long increment(String key, Instant until) {
        Document after = mongo.findAndModify(
                query(where("_id").is(fingerprints.of(key))),
                new Update().inc("count", 1L).setOnInsert("until", until),
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                Document.class,
                COLLECTION);
        return Objects.requireNonNull(Objects.requireNonNull(after).get("count", Number.class))
                .longValue();
    }

    @Override
    public void forgetExpired(Instant now) {
        mongo.remove(query(where("until").lt(now)), COLLECTION);
    }
}
