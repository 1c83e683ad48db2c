package id.jmo.platform.idempotency;

import id.jmo.platform.mongo.GroupedUpdates;
import id.jmo.platform.mongo.Indexes;
import id.jmo.platform.personaldata.PersonalDataCipher;
import id.jmo.platform.personaldata.Place;
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
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * The idempotency keys, one document each. Inserting the document decides which request executes the command: the
 * {@code _id} is unique, so of two concurrent requests exactly one proceeds.
 */
final class KeyStore implements Indexes {

    static final String COLLECTION = "idempotencyKeys";
    private static final int ATTEMPTS = 3;

    private final MongoOperations store;
    private final GroupedUpdates updates;
    private final PersonalDataCipher cipher;
    private final IdempotencyProperties properties;
    private final Clock clock;

    KeyStore(MongoOperations store, PersonalDataCipher cipher, IdempotencyProperties properties, Clock clock) {
        this.store = store;
        this.updates = new GroupedUpdates(store, COLLECTION);
        this.cipher = cipher;
        this.properties = properties;
        this.clock = clock;
    }

    BeginResult begin(String scope, String requestHash) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            String token = UUID.randomUUID().toString();
            try {
                store.insert(inFlight(token, requestHash).append("_id", scope), COLLECTION);
                return new BeginResult.Proceed(token);
            } catch (DuplicateKeyException used) {
                Document existing = store.findById(scope, Document.class, COLLECTION);
                BeginResult result = existing == null ? null : resultOf(existing, requestHash);
                if (result != null) {
                    return result;
                }
            }
        }
        // The key was released concurrently at each attempt: the client may try again.
        return new BeginResult.InFlight();
    }

    /** Stores the response. No effect if another request has taken the command over. */
    void complete(String scope, String token, StoredAnswer answer) {
        // Encrypted: the response may contain personal data of the caller.
        Document done = new Document("state", "DONE")
                .append("status", answer.status())
                .append("headers", new Document(Map.copyOf(answer.headers())))
                .append("body", new Binary(cipher.encrypt(answer.body(), body(scope))))
                .append("expiresAt", Date.from(clock.instant().plus(properties.keep())));
        updates.update(owned(scope, token).getCriteriaObject(), new Document("$set", done));
    }

    /** Deletes the key, so that the command may be tried again. No effect if another request has taken it over. */
    void release(String scope, String token) {
        store.remove(Query.query(owned(scope, token)), COLLECTION);
    }

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(COLLECTION).index("expiresAt");
    }

    /** Deletes expired keys. */
    void sweep() {
        store.remove(Query.query(Criteria.where("expiresAt").lt(Date.from(clock.instant()))), COLLECTION);
    }

    /** What the existing document means for this request; null if it has expired and must be inserted again. */
    private @Nullable BeginResult resultOf(Document existing, String requestHash) {
        Instant now = clock.instant();
        String scope = existing.getString("_id");
        String token = existing.getString("token");
        if (existing.getDate("expiresAt").toInstant().isBefore(now)) {
            store.remove(
                    Query.query(Criteria.where("_id").is(scope).and("token").is(token)), COLLECTION);
            return null;
        }
        if (!requestHash.equals(existing.getString("requestHash"))) {
            return new BeginResult.Reused();
        }
        if ("DONE".equals(existing.getString("state"))) {
            return new BeginResult.Replay(answer(existing));
        }
        Instant abandonedAt = existing.getDate("startedAt").toInstant().plus(properties.takeOverAfter());
        return now.isBefore(abandonedAt) ? new BeginResult.InFlight() : takeOver(scope, token, requestHash);
    }

    private BeginResult takeOver(String scope, String abandonedToken, String requestHash) {
        String token = UUID.randomUUID().toString();
        Update update = new Update();
        inFlight(token, requestHash).forEach(update::set);
        // Of several concurrent requests only one still finds the abandoned token.
        boolean taken = store.updateFirst(Query.query(owned(scope, abandonedToken)), update, COLLECTION)
                        .getModifiedCount()
                == 1;
        return taken ? new BeginResult.Proceed(token) : new BeginResult.InFlight();
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

    private static Place body(String scope) {
        return new Place(scope, "body");
    }

    private StoredAnswer answer(Document existing) {
        Map<String, String> headers = new LinkedHashMap<>();
        existing.get("headers", Document.class).forEach((name, value) -> headers.put(name, value.toString()));
        return new StoredAnswer(
                existing.getInteger("status"),
                headers,
                cipher.decrypt(existing.get("body", Binary.class).getData(), body(existing.getString("_id"))));
    }
}
