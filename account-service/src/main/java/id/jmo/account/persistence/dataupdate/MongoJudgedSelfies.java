package id.jmo.account.persistence.dataupdate;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.account.application.dataupdate.JudgedSelfies;
import id.jmo.account.model.dataupdate.JudgedSelfie;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** {@link JudgedSelfies} in the collection {@code dataUpdateSelfies}, a document a verification, for a day. */
@Repository
class MongoJudgedSelfies implements JudgedSelfies {

    private static final String COLLECTION = "dataUpdateSelfies";
    private static final String USED_BY = "usedBy";

    private final MongoOperations mongo;

    MongoJudgedSelfies(MongoOperations mongo) {
        this.mongo = mongo;
    }

    record Entry(@Id String id, MemberId member, boolean matched, Instant judgedAt) {

        private JudgedSelfie toSelfie() {
            return new JudgedSelfie(VerificationId.of(id), member, matched, judgedAt);
        }
    }

    @Override
    public void keep(JudgedSelfie selfie) {
        Entry entry = new Entry(selfie.verification().toString(), selfie.member(), selfie.matched(), selfie.judgedAt());
        try {
            mongo.insert(entry, COLLECTION);
        } catch (DuplicateKeyException known) {
            // The event came twice.
        }
    }

    @Override
    public Optional<JudgedSelfie> find(VerificationId verification) {
        return Optional.ofNullable(mongo.findById(verification.toString(), Entry.class, COLLECTION))
                .map(Entry::toSelfie);
    }

    @Override
    public boolean use(VerificationId verification, String update) {
        var unused = query(where("_id")
                .is(verification.toString())
                .orOperator(where(USED_BY).exists(false), where(USED_BY).is(update)));
        return mongo.updateFirst(unused, new Update().set(USED_BY, update), COLLECTION)
                        .getMatchedCount()
                == 1;
    }
}
