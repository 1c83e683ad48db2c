package id.jmo.contribution.persistence.collection;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.contribution.application.collection.BankRequests;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.workers.ErasureJob;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Kept until the day after, since a day ends while requests are under way. */
@Repository
class MongoBankRequests implements BankRequests, ErasureJob.Erasable {

    static final String COLLECTION = "bankRequests";
    static final String DAY = "day";

    record RequestDocument(String id, LocalDate day) {}

    private final MongoOperations mongo;

    MongoBankRequests(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public boolean isFirst(String externalId, LocalDate day) {
        try {
            mongo.insert(new RequestDocument(day + "/" + externalId, day), COLLECTION);
            return true;
        } catch (DuplicateKeyException made) {
            return false;
        }
    }

    @Override
    public List<String> due(Instant now, int limit) {
        Query old = Query.query(where(DAY).lt(Jakarta.dateOf(now).minusDays(1))).limit(limit);
        return mongo.find(old, RequestDocument.class, COLLECTION).stream()
                .map(RequestDocument::id)
                .toList();
    }

    @Override
    public void erase(String name) {
        mongo.remove(Query.query(where("_id").is(name)), COLLECTION);
    }
}
