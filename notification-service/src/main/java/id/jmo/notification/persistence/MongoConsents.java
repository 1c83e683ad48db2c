package id.jmo.notification.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.notification.application.Consents;
import id.jmo.platform.values.Consent;
import id.jmo.platform.values.ConsentHistory;
import id.jmo.platform.values.MemberId;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** {@link Consents} in the collection {@code consents}, one document a member who ever consented. */
@Repository
class MongoConsents implements Consents {

    static final String COLLECTION = "consents";
    private static final String ID = "_id";
    private static final String CHANGES = "changes";
    private static final String CONSENTS = "consents";

    private final MongoOperations mongo;

    MongoConsents(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** @param changes how often it was written, so that a write on what is no longer so is noticed */
    record Entry(@Id String id, long changes, List<Consent> consents) {}

    @Override
    public ConsentHistory of(MemberId member) {
        return history(find(member));
    }

    @Override
    public ConsentHistory change(MemberId member, UnaryOperator<ConsentHistory> decision) {
        while (true) {
            Entry entry = find(member);
            ConsentHistory before = history(entry);
            ConsentHistory after = decision.apply(before);
            if (after.equals(before) || write(member, entry, after)) {
                return after;
            }
        }
    }

    private @Nullable Entry find(MemberId member) {
        return mongo.findById(member.toString(), Entry.class, COLLECTION);
    }

    private static ConsentHistory history(@Nullable Entry entry) {
        return entry == null ? ConsentHistory.NONE : new ConsentHistory(entry.consents());
    }

    private boolean write(MemberId member, @Nullable Entry read, ConsentHistory history) {
        String id = member.toString();
        if (read == null) {
            try {
                mongo.insert(new Entry(id, 1, history.consents()), COLLECTION);
                return true;
            } catch (DuplicateKeyException another) {
                return false;
            }
        }
        Query unchanged = Query.query(where(ID).is(id).and(CHANGES).is(read.changes()));
        Update write = new Update().set(CONSENTS, history.consents()).set(CHANGES, read.changes() + 1);
        return mongo.updateFirst(unchanged, write, Entry.class, COLLECTION).getMatchedCount() == 1;
    }
}
