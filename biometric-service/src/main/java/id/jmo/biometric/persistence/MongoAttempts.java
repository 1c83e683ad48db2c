package id.jmo.biometric.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.biometric.application.Attempts;
import id.jmo.biometric.model.AttemptRules.Failures;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Failed attempts in MongoDB, one document a member or device. */
@Component
class MongoAttempts implements Attempts {

    private static final String COLLECTION = "attempts";

    private final MongoOperations mongo;

    MongoAttempts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** @param version counts the changes; absent of documents older than this field */
    record Document(
            @Id String id,
            int count,
            Instant lastAt,
            @Nullable Set<String> together,
            @Nullable Long version) {

        Failures failures() {
            return new Failures(count, lastAt, Objects.requireNonNullElse(together, Set.of()));
        }
    }

    @Override
    public Failures of(String who) {
        @Nullable Document found = mongo.findById(who, Document.class, COLLECTION);
        return found == null ? Failures.NONE : found.failures();
    }

    @Override
    public Failures change(String who, UnaryOperator<Failures> decision) {
        // Ends, because of those that write at the same time one always succeeds.
        while (true) {
            @Nullable Document found = mongo.findById(who, Document.class, COLLECTION);
            Failures before = found == null ? Failures.NONE : found.failures();
            Failures after = decision.apply(before);
            if (after.equals(before) || (found == null ? inserted(who, after) : replaced(found, after))) {
                return after;
            }
        }
    }

    private boolean inserted(String who, Failures first) {
        try {
            mongo.insert(new Document(who, first.count(), first.lastAt(), first.together(), 1L), COLLECTION);
            return true;
        } catch (DuplicateKeyException anotherWas) {
            return false;
        }
    }

    private boolean replaced(Document found, Failures after) {
        long version = Objects.requireNonNullElse(found.version(), 0L);
        return mongo.updateFirst(
                                query(where("_id").is(found.id()).and("version").is(found.version())),
                                new Update()
                                        .set("count", after.count())
                                        .set("lastAt", after.lastAt())
                                        .set("together", after.together())
                                        .set("version", version + 1),
                                COLLECTION)
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void recordRelease(String who, String officer, String reason, Instant now) {
        mongo.updateFirst(
                query(where("_id").is(who)),
                new Update()
                        .set("releasedBy", officer)
                        .set("releaseReason", reason)
                        .set("releasedAt", now),
                COLLECTION);
    }
}
