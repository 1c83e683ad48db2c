package id.jmo.platform.keyrotation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.result.UpdateResult;
import id.jmo.platform.application.Leases;
import id.jmo.platform.personaldata.PersonalDataCipher;
import id.jmo.platform.personaldata.UnreadablePersonalData;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Encrypts anew what the service's database holds under other keys than the active one, every ciphertext in every collection,
 * in batches and in one of several instances, while the others go on reading and writing. A document is changed only if its
 * values are still as they were read, so nothing that is written meanwhile is lost; it is found by the next pass. The rotation is
 * complete with a pass that finds nothing, and is looked at again each day for as long as there are other keys.
 *
 * <p>An aggregate's version stays: what it holds has not changed.
 */
final class KeyRotation {

    static final String COLLECTION = "keyRotations";

    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);
    private static final String LEASE = "key-rotation";
    private static final Duration LEASED_FOR = Duration.ofMinutes(5);
    private static final Duration LOOKED_AT_AGAIN = Duration.ofDays(1);
    private static final int BATCH = 200;

    private final MongoOperations mongo;
    private final PersonalDataCipher cipher;
    private final Leases leases;
    private final Clock clock;

    /** Documents that the last complete pass of this instance found under other keys, those included that cannot be read. */
    private volatile double found = Double.NaN;

    KeyRotation(MongoOperations mongo, PersonalDataCipher cipher, Leases leases, Clock clock) {
        this.mongo = mongo;
        this.cipher = cipher;
        this.leases = leases;
        this.clock = clock;
    }

    /** NaN before this instance has completed a pass. */
    double found() {
        return found;
    }

    /** @param goesOn asked between batches: false leaves the rest to the next run */
    void run(BooleanSupplier goesOn) {
        if (!cipher.hasOtherKeys()) {
            return;
        }
        boolean more = true;
        while (more && goesOn.getAsBoolean() && leases.acquire(LEASE, LEASED_FOR)) {
            more = step();
        }
    }

    /** One batch; false if nothing is to be done at present. */
    private boolean step() {
        Progress progress = progress();
        if (progress.isCompleteAt(clock.instant())) {
            return false;
        }
        List<String> collections = collections();
        String collection = progress.collection() == null ? collections.getFirst() : progress.collection();
        List<Document> batch = batch(collection, progress.position());
        Progress next = progress;
        for (Document stored : batch) {
            next = next.counting(renew(collection, stored));
        }
        if (batch.size() == BATCH) {
            save(next.at(collection, batch.getLast().get("_id")));
            return true;
        }
        int following = collections.indexOf(collection) + 1;
        if (following < collections.size()) {
            save(next.at(collections.get(following), null));
            return true;
        }
        return endOfPass(next);
    }

    private boolean endOfPass(Progress pass) {
        found = (double) pass.changed() + pass.left() + pass.unreadable();
        LOG.info(
                "A pass of the key rotation has changed {} documents; {} cannot be read",
                pass.changed(),
                pass.unreadable());
        boolean complete = pass.changed() == 0 && pass.left() == 0;
        save(new Progress(null, null, 0, 0, 0, complete ? clock.instant() : null));
        return pass.changed() > 0;
    }

    private enum Outcome {
        NOTHING_TO_DO,
        CHANGED,
        /** Somebody else has changed the document meanwhile; the next pass looks at it again. */
        LEFT,
        UNREADABLE
    }

    private Outcome renew(String collection, Document stored) {
        try {
            RenewedDocument renewed = RenewedDocument.of(stored, cipher);
            return renewed.isChanged()
                    ? replace(collection, Objects.requireNonNull(stored.get("_id")), renewed)
                    : Outcome.NOTHING_TO_DO;
        } catch (UnreadablePersonalData none) {
            LOG.warn("{} {} is encrypted with a key that is not here", collection, stored.get("_id"));
            return Outcome.UNREADABLE;
        }
    }

    private Outcome replace(String collection, Object id, RenewedDocument renewed) {
        List<Bson> asRead = new ArrayList<>(List.of(eq("_id", id)));
        renewed.before().forEach((path, value) -> asRead.add(eq(path, value)));
        Document change = new Document("$set", new Document(renewed.after()));
        UpdateResult result = mongo.execute(collection, documents -> documents.updateOne(and(asRead), change));
        return result != null && result.getMatchedCount() > 0 ? Outcome.CHANGED : Outcome.LEFT;
    }

    /** All but its own, by name. */
    private List<String> collections() {
        return mongo.getCollectionNames().stream()
                .filter(name -> !name.startsWith("system.") && !name.equals(COLLECTION))
                .sorted()
                .toList();
    }

    private List<Document> batch(String collection, @Nullable Object behind) {
        Bson filter = behind == null ? new Document() : gt("_id", behind);
        return Objects.requireNonNull(mongo.execute(
                collection,
                documents -> documents
                        .find(filter)
                        .sort(ascending("_id"))
                        .limit(BATCH)
                        .into(new ArrayList<>())));
    }

    /**
     * Where the rotation to the active key stands.
     *
     * @param collection null at the beginning of a pass
     * @param position the id behind which it goes on; null at the beginning of the collection
     * @param changed documents in this pass
     * @param left documents in this pass
     * @param unreadable documents in this pass
     * @param completedAt when a pass found nothing; null while the rotation goes on
     */
    private record Progress(
            @Nullable String collection,
            @Nullable Object position,
            int changed,
            int left,
            int unreadable,
            @Nullable Instant completedAt) {

        boolean isCompleteAt(Instant now) {
            return completedAt != null && now.isBefore(completedAt.plus(LOOKED_AT_AGAIN));
        }

        Progress counting(Outcome outcome) {
            return new Progress(
                    collection,
                    position,
                    changed + (outcome == Outcome.CHANGED ? 1 : 0),
                    left + (outcome == Outcome.LEFT ? 1 : 0),
                    unreadable + (outcome == Outcome.UNREADABLE ? 1 : 0),
                    null);
        }

        Progress at(String nextCollection, @Nullable Object nextPosition) {
            return new Progress(nextCollection, nextPosition, changed, left, unreadable, null);
        }
    }

    private Progress progress() {
        Document stored = mongo.execute(
                COLLECTION, states -> states.find(eq("_id", cipher.activeKey())).first());
        if (stored == null) {
            return new Progress(null, null, 0, 0, 0, null);
        }
        Date completed = stored.getDate("completedAt");
        return new Progress(
                stored.getString("collection"),
                stored.get("position"),
                stored.getInteger("changed", 0),
                stored.getInteger("left", 0),
                stored.getInteger("unreadable", 0),
                completed == null ? null : completed.toInstant());
    }

    private void save(Progress progress) {
        Instant completed = progress.completedAt();
        Document state = new Document("_id", cipher.activeKey())
                .append("collection", progress.collection())
                .append("position", progress.position())
                .append("changed", progress.changed())
                .append("left", progress.left())
                .append("unreadable", progress.unreadable())
                .append("completedAt", completed == null ? null : Date.from(completed));
        mongo.execute(
                COLLECTION,
                states -> states.replaceOne(eq("_id", cipher.activeKey()), state, new ReplaceOptions().upsert(true)));
    }
}
