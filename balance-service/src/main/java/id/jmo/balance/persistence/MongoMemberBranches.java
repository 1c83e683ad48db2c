package id.jmo.balance.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import id.jmo.balance.application.report.MemberBranches;
import id.jmo.platform.values.MemberId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

@Component
class MongoMemberBranches implements MemberBranches {

    static final String COLLECTION = "memberBranches";

    private final MongoOperations mongo;

    MongoMemberBranches(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void keep(MemberId member, String branch) {
        Document document = new Document("_id", member.toString()).append("branch", branch);
        mongo.execute(
                COLLECTION,
                branches -> branches.replaceOne(
                        Filters.eq("_id", member.toString()), document, new ReplaceOptions().upsert(true)));
    }

    @Override
    public Map<MemberId, String> of(Collection<MemberId> members) {
        List<String> ids = members.stream().map(MemberId::toString).toList();
        Map<MemberId, String> known = new HashMap<>();
        mongo.execute(COLLECTION, branches -> {
            branches.find(Filters.in("_id", ids))
                    .batchSize(500)
                    .forEach(found -> known.put(MemberId.of(found.getString("_id")), found.getString("branch")));
            return "";
        });
        return known;
    }
}
