package id.jmo.biometric.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.biometric.application.FrameHashes;
import id.jmo.platform.values.VerificationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Hashes of frames in MongoDB, each under itself, so that one file belongs to one session. */
@Component
class MongoFrameHashes implements FrameHashes {

    static final String COLLECTION = "frameHashes";

    private final MongoOperations mongo;

    MongoFrameHashes(MongoOperations mongo) {
        this.mongo = mongo;
    }

    record Document(@Id String id, String session, Instant eraseAt) {}

    @Override
    public boolean belongTo(VerificationId session, List<String> sha256, Instant eraseAt) {
        boolean own = true;
        for (String hash : sha256) {
            own &= belongsTo(session.toString(), hash, eraseAt);
        }
        return own;
    }

    private boolean belongsTo(String session, String hash, Instant eraseAt) {
        try {
            mongo.insert(new Document(hash, session, eraseAt), COLLECTION);
            return true;
        } catch (DuplicateKeyException known) {
            @Nullable Document first = mongo.findById(hash, Document.class, COLLECTION);
            return first != null && first.session().equals(session);
        }
    }

    @Override
    public void eraseDue(Instant now) {
        mongo.remove(query(where("eraseAt").lte(now)), COLLECTION);
    }
}
