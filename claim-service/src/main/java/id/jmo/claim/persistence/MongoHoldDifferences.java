package id.jmo.claim.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.claim.application.HoldComparison;
import id.jmo.claim.application.HoldComparison.Phase;
import id.jmo.claim.application.HoldDifference;
import id.jmo.claim.application.HoldDifferences;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** One document for each member whose holds differ, and one of the comparison that is under way. */
@Component
class MongoHoldDifferences implements HoldDifferences {

    private static final String COLLECTION = "holdDifferences";
    private static final String COMPARISONS = "holdComparisons";
    private static final String UNDER_WAY = "under-way";

    record Document(@Id String id, Rupiah held, @Nullable ClaimId lastClaim, Instant foundAt) {}

    record Comparison(@Id String id, Phase phase, @Nullable MemberId after) {}

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

    @Override
    public void begin(HoldComparison beginning) {
        mongo.save(document(beginning), COMPARISONS);
    }

    @Override
    public Optional<HoldComparison> underWay() {
        return Optional.ofNullable(mongo.findById(UNDER_WAY, Comparison.class, COMPARISONS))
                .map(found -> new HoldComparison(found.phase, found.after));
    }

    @Override
    public void advance(HoldComparison reached, Optional<HoldComparison> next) {
        Query unchanged = query(where("_id")
                .is(UNDER_WAY)
                .and("phase")
                .is(reached.phase())
                .and("after")
                .is(reached.after()));
        next.ifPresentOrElse(
                step -> mongo.findAndReplace(unchanged, document(step), COMPARISONS),
                () -> mongo.remove(unchanged, Comparison.class, COMPARISONS));
    }

    private static Comparison document(HoldComparison comparison) {
        return new Comparison(UNDER_WAY, comparison.phase(), comparison.after());
    }

    private static Query byMember(MemberId member) {
        Criteria id = where("_id").is(member.toString());
        return query(id);
    }
}
