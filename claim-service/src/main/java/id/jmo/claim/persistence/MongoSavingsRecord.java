package id.jmo.claim.persistence;

import id.jmo.claim.application.SavingsRecord;
import id.jmo.claim.model.eligibility.SavingsFacts;
import id.jmo.platform.mongo.ReplicatedFacts;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

@Component
class MongoSavingsRecord implements SavingsRecord {

    record Document(Rupiah balance, Rupiah available) {}

    private final ReplicatedFacts<Document> copies;

    MongoSavingsRecord(MongoOperations mongo) {
        this.copies = new ReplicatedFacts<>(mongo, "savingsFacts", Document.class);
    }

    @Override
    public SavingsFacts of(MemberId member) {
        return copies.find(member.toString())
                .map(copy -> new SavingsFacts(copy.balance, copy.available))
                .orElse(SavingsFacts.NONE);
    }

    @Override
    public void keep(MemberId member, SavingsFacts facts, long sequence) {
        copies.keepIfNewer(member.toString(), sequence, new Document(facts.balance(), facts.available()));
    }
}
