package id.jmo.claim.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.claim.application.HoldDifference;
import id.jmo.claim.application.HoldDifferences;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** One document for each member whose holds differ. */
@Component
class MongoHoldDifferences implements HoldDifferences {

    private static final String COLLECTION = "holdDifferences";

    record Document(@Id String id, Rupiah held, @Nullable ClaimId lastClaim, Instant foundAt) {}

    private final MongoOperations mongo;

    MongoHoldDifferences(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void keep(HoldDifference difference) {
        mongo.upsert(
                byMember(difference.member()),
                new Update()
                        .set("held", difference.held())
                        .set("lastClaim", difference.lastClaim())
                        .setOnInsert("foundAt", difference.foundAt()),
                Document.class,
                COLLECTION);
    }

    @Override
    public void close(MemberId member) {
        mongo.remove(byMember(member), COLLECTION);
    }

    @Override
    public List<HoldDifference> list(@Nullable MemberId cursor, int limit) {
        Query query = cursor == null ? new Query() : query(where("_id").gt(cursor.toString()));
        return mongo.find(query.with(Sort.by("_id")).limit(limit), Document.class, COLLECTION).stream()
                .map(found -> new HoldDifference(MemberId.of(found.id), found.held, found.lastClaim, found.foundAt))
                .toList();
    }

    @Override
    public long count() {
        return mongo.count(new Query(), COLLECTION);
    }

    private static Query byMember(MemberId member) {
        Criteria id = where("_id").is(member.toString());
        return query(id);
    }
}
