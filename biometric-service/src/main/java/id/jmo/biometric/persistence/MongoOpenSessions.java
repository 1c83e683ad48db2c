package id.jmo.biometric.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.biometric.application.OpenSessions;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The session that takes a member's frames, in MongoDB: one document a member, replaced in one command. */
@Component
class MongoOpenSessions implements OpenSessions {

    private static final String COLLECTION = "openSessions";

    private final MongoOperations mongo;

    MongoOpenSessions(MongoOperations mongo) {
        this.mongo = mongo;
    }

    record Document(@Id String id, VerificationId session) {}

    @Override
    public Optional<VerificationId> replace(MemberId member, VerificationId opened) {
        try {
            return replaceOnce(member, opened);
        } catch (DuplicateKeyException firstOfTwo) {
            return replaceOnce(member, opened);
        }
    }

    private Optional<VerificationId> replaceOnce(MemberId member, VerificationId opened) {
        @Nullable
        Document before = mongo.findAndModify(
                query(where("_id").is(member.toString())),
                new Update().set("session", opened.toString()),
                FindAndModifyOptions.options().upsert(true).returnNew(false),
                Document.class,
                COLLECTION);
        return Optional.ofNullable(before).map(Document::session);
    }

    @Override
    public boolean isLatest(MemberId member, VerificationId session) {
        @Nullable Document latest = mongo.findById(member.toString(), Document.class, COLLECTION);
        return latest != null && latest.session().equals(session);
    }
}
