package id.jmo.biometric.persistence;

import id.jmo.biometric.application.KnownMembers;
import id.jmo.platform.mongo.ReplicatedFacts;
import id.jmo.platform.values.MemberId;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

@Component
class MongoKnownMembers implements KnownMembers {

    record Document(MemberId member) {}

    private final ReplicatedFacts<Document> copies;

    MongoKnownMembers(MongoOperations mongo) {
        this.copies = new ReplicatedFacts<>(mongo, "knownMembers", Document.class);
    }

    @Override
    public boolean isKnown(MemberId member) {
        return copies.find(member.toString()).isPresent();
    }

    @Override
    public void keep(MemberId member, long sequence) {
        copies.keepIfNewer(member.toString(), sequence, new Document(member));
    }
}
