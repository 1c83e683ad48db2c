package id.jmo.account.persistence.onetimecode;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.account.application.onetimecode.CodeLimits;
import id.jmo.platform.personaldata.BlindIndex;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** {@link CodeLimits} in the collection {@code codeLimits}, a document each, with the name's keyed hash as its id. */
@Repository
class MongoCodeLimits implements CodeLimits {

    private static final String COLLECTION = "codeLimits";
    private static final String UNTIL = "until";
    private static final String COUNT = "count";
    private static final String NEXT_AT = "nextAt";

    private final MongoOperations mongo;
    private final BlindIndex fingerprints;

    MongoCodeLimits(MongoOperations mongo, BlindIndex fingerprints) {
        this.mongo = mongo;
        this.fingerprints = fingerprints;
    }

    @Override
    public Optional<Instant> take(String name, Limit limit, Instant now) {
        String id = fingerprints.of("code limit|" + name);
        // Twice, because another request may have begun the window in between.
        if (countsInWindow(id, limit, now) || beginsWindow(id, limit, now) || countsInWindow(id, limit, now)) {
            return Optional.empty();
        }
        return Optional.of(again(mongo.findById(id, Document.class, COLLECTION), limit, now));
    }

    private boolean countsInWindow(String id, Limit limit, Instant now) {
        Criteria allowed = where("_id").is(id).and(UNTIL).gt(now).and(COUNT).lt(limit.most());
        if (limit.pause().isPositive()) {
            // Without a pause there is nothing to wait for, also for whoever asks in the order in which clocks do not
            // agree.
            allowed = allowed.and(NEXT_AT).lte(now);
        }
        return mongo.updateFirst(
                                query(allowed),
                                new Update().inc(COUNT, 1).set(NEXT_AT, now.plus(limit.pause())),
                                COLLECTION)
                        .getModifiedCount()
                == 1;
    }

    /** If the window is not over, the filter finds nothing, and the insert fails on the taken id. */
    private boolean beginsWindow(String id, Limit limit, Instant now) {
        try {
            mongo.upsert(
                    query(where("_id").is(id).and(UNTIL).lte(now)),
                    new Update()
                            .set(COUNT, 1)
                            .set(NEXT_AT, now.plus(limit.pause()))
                            .set(UNTIL, now.plus(limit.window())),
                    COLLECTION);
            return true;
        } catch (DuplicateKeyException windowIsOpen) {
            return false;
        }
    }

    private static Instant again(@Nullable Document taken, Limit limit, Instant now) {
        if (taken == null) {
            return now;
        }
        return taken.getInteger(COUNT) >= limit.most()
                ? taken.getDate(UNTIL).toInstant()
                : taken.getDate(NEXT_AT).toInstant();
    }
}
