package id.jmo.balance.persistence;

import id.jmo.balance.application.MemberRecord;
import id.jmo.balance.application.MemberRecords;
import id.jmo.platform.mongo.ReplicatedFacts;
import id.jmo.platform.values.MemberId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
    public Map<MemberId, MemberRecord> findAll(Collection<MemberId> members) {
        return copies.findAll(members.stream().map(MemberId::toString).toList()).stream()
                .collect(Collectors.toMap(found -> MemberId.of(found.id()), ReplicatedFacts.Copied::copy));
    }

    @Override
    public void keep(MemberId member, long sequence, MemberRecord copy) {
        copies.keepIfNewer(member.toString(), sequence, copy);
    }
}
