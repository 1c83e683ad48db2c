package id.jmo.information.persistence.content;

import id.jmo.information.application.content.MemberRecord;
import id.jmo.information.model.content.MemberFacts;
import id.jmo.platform.mongo.ReplicatedFacts;
import id.jmo.platform.values.MemberId;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

@Component
class MongoMemberRecord implements MemberRecord {

    private final ReplicatedFacts<MemberFacts> copies;

    MongoMemberRecord(MongoOperations mongo) {
        this.copies = new ReplicatedFacts<>(mongo, "audienceFacts", MemberFacts.class);
    }

    @Override
    public Optional<MemberFacts> find(MemberId member) {
        return copies.find(member.toString());
    }

    @Override
    public void keep(MemberId member, MemberFacts facts, long sequence) {
        copies.keepIfNewer(member.toString(), sequence, facts);
    }
}
