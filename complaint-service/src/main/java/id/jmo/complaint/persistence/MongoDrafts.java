package id.jmo.complaint.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.complaint.application.Drafts;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

@Component
class MongoDrafts implements Drafts {

    static final String COLLECTION = "complaintDrafts";

    private final MongoOperations mongo;

    MongoDrafts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    record Document(@Id String id, String memberId, Instant openedAt) {

        Draft draft() {
            return new Draft(ComplaintId.of(id), MemberId.of(memberId), openedAt);
        }
    }

    @Override
    public void add(Draft draft) {
        mongo.insert(
                new Document(draft.complaint().toString(), draft.member().toString(), draft.openedAt()), COLLECTION);
    }

    @Override
    public Optional<Draft> find(ComplaintId complaint) {
        return Optional.ofNullable(mongo.findById(complaint.toString(), Document.class, COLLECTION))
                .map(Document::draft);
    }

    @Override
    public void remove(ComplaintId complaint) {
        mongo.remove(query(where("_id").is(complaint.toString())), COLLECTION);
    }

    @Override
    public long countOf(MemberId member) {
        return mongo.count(query(where("memberId").is(member.toString())), COLLECTION);
    }

    @Override
    public List<Draft> openedBefore(Instant time, int limit) {
        return mongo
                .find(
                        query(where("openedAt").lt(time))
                                .with(Sort.by(Sort.Direction.ASC, "openedAt"))
                                .limit(limit),
                        Document.class,
                        COLLECTION)
                .stream()
                .map(Document::draft)
                .toList();
    }
}
