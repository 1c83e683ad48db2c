package id.jmo.balance.persistence;

import id.jmo.balance.application.MemberRecord;
import id.jmo.balance.application.MemberRecords;
import id.jmo.platform.mongo.ReplicatedFacts;
import id.jmo.platform.values.MemberId;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

@Component
class MongoMemberRecords implements MemberRecords {

    private final ReplicatedFacts<MemberRecord> copies;

    MongoMemberRecords(MongoOperations mongo) {
        this.copies = new ReplicatedFacts<>(mongo, "members", MemberRecord.class);
    }

    @Override
    public Optional<MemberRecord> find(MemberId member) {
        return copies.find(member.toString());
    }

    @Override
    public void keep(MemberId member, long sequence, MemberRecord copy) {
        copies.keepIfNewer(member.toString(), sequence, copy);
    }
}
