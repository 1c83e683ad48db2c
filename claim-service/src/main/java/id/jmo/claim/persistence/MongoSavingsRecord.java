package id.jmo.claim.persistence;

import id.jmo.claim.application.SavingsRecord;
import id.jmo.claim.model.eligibility.SavingsFacts;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

@Component
class MongoSavingsRecord implements SavingsRecord {

    private static final String COLLECTION = "savingsFacts";

    record Document(@Id String id, long sequence, Rupiah balance, Rupiah available) {}

    private final MongoOperations mongo;

    MongoSavingsRecord(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public SavingsFacts of(MemberId member) {
        Document document = mongo.findById(member.toString(), Document.class, COLLECTION);
        return document == null ? SavingsFacts.NONE : new SavingsFacts(document.balance, document.available);
    }

    @Override
    public void keep(MemberId member, SavingsFacts facts, long sequence) {
        String id = member.toString();
        Document copy = new Document(id, sequence, facts.balance(), facts.available());
        SequencedCopies.keepIfNewer(mongo, COLLECTION, id, sequence, copy);
    }
}
