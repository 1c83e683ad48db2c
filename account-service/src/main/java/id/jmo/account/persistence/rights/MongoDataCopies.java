package id.jmo.account.persistence.rights;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.account.application.rights.DataCopies;
import id.jmo.account.model.rights.DataCopy;
import id.jmo.platform.values.MemberId;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** {@link DataCopies} in the collection {@code dataCopies}, one document a member who ever took one. */
@Repository
class MongoDataCopies implements DataCopies {

    private static final String COLLECTION = "dataCopies";
    private static final String COPIES = "copies";
    private static final int KEPT = 100;

    private final MongoOperations mongo;

    MongoDataCopies(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** @param copies the newest last */
    record Entry(@Id String id, List<DataCopy> copies) {}

    @Override
    public void add(MemberId member, DataCopy copy) {
        mongo.upsert(
                Query.query(where("_id").is(member.toString())),
                new Update().push(COPIES).slice(-KEPT).each(copy),
                Entry.class,
                COLLECTION);
    }

    @Override
    public List<DataCopy> of(MemberId member) {
        Entry entry = mongo.findById(member.toString(), Entry.class, COLLECTION);
        return entry == null ? List.of() : entry.copies().reversed();
    }
}
