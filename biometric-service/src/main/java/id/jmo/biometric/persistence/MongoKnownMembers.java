package id.jmo.biometric.persistence;

import id.jmo.biometric.application.KnownMembers;
import id.jmo.platform.mongo.ReplicatedFacts;
import id.jmo.platform.values.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

@Component
class MongoKnownMembers implements KnownMembers {

    /** @param consentWithdrawn absent of members older than this field, and then false */
    record Document(MemberId member, @Nullable Boolean consentWithdrawn) {}

    private final ReplicatedFacts<Document> copies;

    MongoKnownMembers(MongoOperations mongo) {
        this.copies = new ReplicatedFacts<>(mongo, "knownMembers", Document.class);
    }

    @Override
    public boolean isKnown(MemberId member) {
        return copies.find(member.toString()).isPresent();
    }

    @Override
    public boolean hasWithdrawnConsent(MemberId member) {
        return copies.find(member.toString())
                .filter(known -> Boolean.TRUE.equals(known.consentWithdrawn()))
                .isPresent();
    }

    @Override
    public void keep(MemberId member, boolean consents, long sequence) {
        copies.keepIfNewer(member.toString(), sequence, new Document(member, !consents));
    }
}
