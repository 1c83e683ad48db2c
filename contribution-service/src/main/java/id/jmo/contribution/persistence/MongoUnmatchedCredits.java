package id.jmo.contribution.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.contribution.application.parity.UnmatchedCredits;
import id.jmo.contribution.model.ContributionId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
class MongoUnmatchedCredits implements UnmatchedCredits {

    static final String COLLECTION = "unmatchedCredits";

    /** The id is the credit's place. */
    record CreditDocument(
            String id,
            MemberId memberId,
            String posting,
            @Nullable ContributionId contribution,
            Rupiah amount,
            Instant seenAt) {

        UnmatchedCredit toCredit() {
            return new UnmatchedCredit(memberId, posting, contribution, amount, seenAt);
        }
    }

    private final MongoOperations mongo;

    MongoUnmatchedCredits(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void keep(UnmatchedCredit credit) {
        try {
            mongo.insert(
                    new CreditDocument(
                            idOf(credit),
                            credit.member(),
                            credit.posting(),
                            credit.contribution(),
                            credit.amount(),
                            credit.seenAt()),
                    COLLECTION);
        } catch (DuplicateKeyException keptBefore) {
            // The event was delivered once more.
        }
    }

    @Override
    public void remove(UnmatchedCredit credit) {
        mongo.remove(Query.query(where("_id").is(idOf(credit))), COLLECTION);
    }

    @Override
    public List<UnmatchedCredit> page(@Nullable Place after, int limit) {
        Query page = after == null ? new Query() : Query.query(where("_id").gt(after.toString()));
        return mongo.find(page.with(Sort.by("_id")).limit(limit), CreditDocument.class, COLLECTION).stream()
                .map(CreditDocument::toCredit)
                .toList();
    }

    @Override
    public long count() {
        return mongo.estimatedCount(COLLECTION);
    }

    private static String idOf(UnmatchedCredit credit) {
        return new Place(credit.member(), credit.posting()).toString();
    }
}
