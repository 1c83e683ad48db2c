package id.jmo.platform.idempotency;

import id.jmo.platform.mongo.GroupedUpdates;
import id.jmo.platform.personaldata.PersonalDataCipher;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * The keys in use, one document each. Who serves a command is decided by inserting its document: the {@code _id} is
 * unique, so of two requests at the same instant exactly one proceeds.
 */
final class KeyStore {

    static final String COLLECTION = "idempotencyKeys";
    private static final int ATTEMPTS = 3;

    private final MongoOperations store;
    private final GroupedUpdates together;
    private final PersonalDataCipher cipher;
    private final IdempotencyProperties properties;
    private final Clock clock;

    KeyStore(MongoOperations store, PersonalDataCipher cipher, IdempotencyProperties properties, Clock clock) {
        this.store = store;
        this.together = new GroupedUpdates(store, COLLECTION);
        this.cipher = cipher;
        this.properties = properties;
        this.clock = clock;
    }

    Start begin(String scope, String requestHash) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            String token = UUID.randomUUID().toString();
            try {
                store.insert(inFlight(token, requestHash).append("_id", scope), COLLECTION);
                return new Start.Proceed(token);
            } catch (DuplicateKeyException used) {
                Document existing = store.findById(scope, Document.class, COLLECTION);
                Start start = existing == null ? null : judge(existing, requestHash);
                if (start != null) {
                    return start;
                }
            }
        }
        // Somebody released the key each time we looked: the client may simply come again.
        return new Start.InFlight();
    }

    /** Keeps the answer. No effect if the command was taken over meanwhile. */
    void complete(String scope, String token, StoredAnswer answer) {
        // Answers hold what the caller may see, which can be personal data.
        Document done = new Document("state", "DONE")
                .append("status", answer.status())
                .append("headers", new Document(Map.copyOf(answer.headers())))
                .append("body", new Binary(cipher.encrypt(answer.body())))
                .append("expiresAt", Date.from(clock.instant().plus(properties.keep())));
        together.update(owned(scope, token).getCriteriaObject(), new Document("$set", done));
    }

    /** Forgets the key, so that the command may be tried again. No effect if the command was taken over meanwhile. */
    void release(String scope, String token) {
        store.remove(Query.query(owned(scope, token)), COLLECTION);
    }

    /** Erases what is kept no longer. */
    void sweep() {
        store.indexOps(COLLECTION).createIndex(new Index("expiresAt", Sort.Direction.ASC));
        store.remove(Query.query(Criteria.where("expiresAt").lt(Date.from(clock.instant()))), COLLECTION);
    }

    /** What the existing document means for this request, or null if it has to be inserted again. */
    private @Nullable Start judge(Document existing, String requestHash) {
        Instant now = clock.instant();
        String scope = existing.getString("_id");
        String token = existing.getString("token");
        if (existing.getDate("expiresAt").toInstant().isBefore(now)) {
            store.remove(
                    Query.query(Criteria.where("_id").is(scope).and("token").is(token)), COLLECTION);
            return null;
        }
        if (!requestHash.equals(existing.getString("requestHash"))) {
            return new Start.Reused();
        }
        if ("DONE".equals(existing.getString("state"))) {
            return new Start.Replay(answer(existing));
        }
        Instant believedDead = existing.getDate("startedAt").toInstant().plus(properties.takeOverAfter());
        return now.isBefore(believedDead) ? new Start.InFlight() : takeOver(scope, token, requestHash);
    }

    private Start takeOver(String scope, String deadToken, String requestHash) {
        String token = UUID.randomUUID().toString();
        Update update = new Update();
        inFlight(token, requestHash).forEach(update::set);
        // Only one of several who want it finds the dead one's token still there.
        boolean ours = store.updateFirst(Query.query(owned(scope, deadToken)), update, COLLECTION)
                        .getModifiedCount()
                == 1;
        return ours ? new Start.Proceed(token) : new Start.InFlight();
    }

    private Document inFlight(String token, String requestHash) {
        Instant now = clock.instant();
        return new Document("state", "IN_FLIGHT")
                .append("token", token)
                .append("requestHash", requestHash)
                .append("startedAt", Date.from(now))
                .append("expiresAt", Date.from(now.plus(properties.keep())));
    }

    private static Criteria owned(String scope, String token) {
        return Criteria.where("_id")
                .is(scope)
                .and("token")
                .is(token)
                .and("state")
                .is("IN_FLIGHT");
    }

    private StoredAnswer answer(Document existing) {
        Map<String, String> headers = new LinkedHashMap<>();
        existing.get("headers", Document.class).forEach((name, value) -> headers.put(name, value.toString()));
        return new StoredAnswer(
                existing.getInteger("status"),
                headers,
                cipher.decrypt(existing.get("body", Binary.class).getData()));
    }
}
