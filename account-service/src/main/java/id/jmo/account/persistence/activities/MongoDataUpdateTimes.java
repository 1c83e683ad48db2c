package id.jmo.account.persistence.activities;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.account.application.activities.DataUpdateTimes;
import id.jmo.platform.mongo.Indexes;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** {@link DataUpdateTimes} in the collection {@code dataUpdateTimes}, a document each. */
@Repository
class MongoDataUpdateTimes implements DataUpdateTimes, Indexes {

    private static final String COLLECTION = "dataUpdateTimes";
    private static final String MEMBER = "memberId";
    private static final String AT = "at";

    private final MongoOperations mongo;

    MongoDataUpdateTimes(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(COLLECTION).shardedBy(MEMBER).index(MEMBER, AT);
    }

    @Override
    public void add(MemberId member, Instant update, Instant at) {
        try {
            mongo.insert(
                    new Document("_id", member + "." + update.toEpochMilli())
                            .append(MEMBER, member.toString())
                            .append(AT, Date.from(at)),
                    COLLECTION);
        } catch (DuplicateKeyException kept) {
            // The confirmation is repeated.
        }
    }

    @Override
    public List<Instant> until(Instant moment, MemberId member, int atMost) {
        var latest = query(where(MEMBER).is(member.toString()).and(AT).lte(Date.from(moment)))
                .with(Sort.by(AT).descending())
                .limit(atMost);
        return mongo.find(latest, Document.class, COLLECTION).stream()
                .map(kept -> kept.getDate(AT).toInstant())
                .toList();
    }
}
