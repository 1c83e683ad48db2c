package id.jmo.claim.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.claim.application.SavingsRecord;
import id.jmo.claim.model.eligibility.SavingsFacts;
import id.jmo.platform.mongo.ReplicatedFacts;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoSavingsRecord implements SavingsRecord {

    static final String COLLECTION = "savingsFacts";

    /** @param held none where nothing is, so that the index has only the members for whom something is */
    record Document(
            Rupiah balance, Rupiah available, @Nullable Rupiah held) {}

    private final MongoOperations mongo;
    private final ReplicatedFacts<Document> copies;

    MongoSavingsRecord(MongoOperations mongo) {
        this.mongo = mongo;
        this.copies = new ReplicatedFacts<>(mongo, COLLECTION, Document.class);
    }

    @Override
    public SavingsFacts of(MemberId member) {
        return copies.find(member.toString())
                .map(copy -> new SavingsFacts(copy.balance, copy.available))
                .orElse(SavingsFacts.NONE);
    }

    @Override
    public void keep(MemberId member, SavingsFacts facts, long sequence) {
        Rupiah held = facts.held().isPositive() ? facts.held() : null;
        copies.keepIfNewer(member.toString(), sequence, new Document(facts.balance(), facts.available(), held));
    }

    @Override
    public List<MemberId> withHold(@Nullable MemberId cursor, int limit) {
        Criteria held = where("held").exists(true);
        Query query = query(cursor == null ? held : held.and("_id").gt(cursor.toString()))
                .with(Sort.by("_id"))
                .limit(limit);
        query.fields().include("_id");
        return mongo.find(query, org.bson.Document.class, COLLECTION).stream()
                .map(found -> MemberId.of(found.getString("_id")))
                .toList();
    }
}
