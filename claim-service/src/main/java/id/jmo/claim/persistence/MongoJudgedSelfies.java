package id.jmo.claim.persistence;

import id.jmo.claim.application.JudgedSelfies;
import id.jmo.claim.model.JudgedSelfie;
import id.jmo.platform.mongo.Guards;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** {@link JudgedSelfies} in MongoDB, one document a verification; a guard names the correction that it served. */
@Component
class MongoJudgedSelfies implements JudgedSelfies {

    private static final String COLLECTION = "judgedSelfies";

    private final MongoOperations mongo;
    private final Guards guards;

    MongoJudgedSelfies(MongoOperations mongo, Guards guards) {
        this.mongo = mongo;
        this.guards = guards;
    }

    record Document(@Id String id, MemberId member, boolean matched, Instant judgedAt) {}

    @Override
    public void keep(JudgedSelfie selfie) {
        try {
            mongo.insert(
                    new Document(
                            selfie.verification().toString(), selfie.member(), selfie.matched(), selfie.judgedAt()),
                    COLLECTION);
        } catch (DuplicateKeyException known) {
            // The event came twice.
        }
    }

    @Override
    public Optional<JudgedSelfie> find(VerificationId verification) {
        return Optional.ofNullable(mongo.findById(verification.toString(), Document.class, COLLECTION))
                .map(found -> new JudgedSelfie(verification, found.member(), found.matched(), found.judgedAt()));
    }

    @Override
    public boolean use(VerificationId verification, String correction) {
        return guards.allot("selfie:" + verification, correction).equals(correction);
    }
}
