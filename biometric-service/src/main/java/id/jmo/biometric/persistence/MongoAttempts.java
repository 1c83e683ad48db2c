package id.jmo.biometric.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.biometric.application.Attempts;
import id.jmo.biometric.model.AttemptRules.Failures;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    record Document(
            @Id String id,
            int count,
            Instant lastAt,
            @Nullable Set<String> together) {}

    @Override
    public Failures of(String who) {
        @Nullable Document found = mongo.findById(who, Document.class, COLLECTION);
        return found == null
                ? Failures.NONE
                : new Failures(found.count(), found.lastAt(), Objects.requireNonNullElse(found.together(), Set.of()));
    }

    @Override
    public void keep(String who, Failures failures) {
        mongo.upsert(
                query(where("_id").is(who)),
                new Update()
                        .set("count", failures.count())
                        .set("lastAt", failures.lastAt())
                        .set("together", failures.together()),
                COLLECTION);
    }

    @Override
    public void reset(String who) {
        mongo.updateFirst(
                query(where("_id").is(who)), new Update().set("count", 0).unset("together"), COLLECTION);
    }

    @Override
    public void release(String who, String officer, String reason, Instant now) {
        mongo.upsert(
                query(where("_id").is(who)),
                new Update()
                        .set("count", 0)
                        .unset("together")
                        .set("lastAt", now)
                        .set("releasedBy", officer)
                        .set("releaseReason", reason)
                        .set("releasedAt", now),
                COLLECTION);
    }
}
