package id.jmo.platform.keyrotation;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.model.ReplaceOptions;
import id.jmo.platform.application.Leases;
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
 * Goes through collections of the service's database in the order of their ids, in batches and in one of several instances,
 * while the others go on reading and writing, until a pass finds nothing to do; and looks again each day for as long as there is
 * a key that goes.
 */
final class StorePasses {

    static final String COLLECTION = "keyRotations";

    private static final Logger LOG = LoggerFactory.getLogger(StorePasses.class);
    private static final Duration LEASED_FOR = Duration.ofMinutes(5);
    private static final Duration LOOKED_AT_AGAIN = Duration.ofDays(1);
    private static final int BATCH = 200;

    /** What is made anew. */
    interface Work {

        /** The lease's name, and what an operator reads. */
        String name();

        /** The key to which it goes: where it stands is noted by it. */
        String target();

        /** False while there is no other key. */
        boolean isWanted();

        /** In the order in which they are gone through; not empty. */
        List<String> collections();

        Counts renew(String collection, List<Document> batch);
    }

    /**
     * Documents of a pass.
     *
     * @param left because somebody else has changed them meanwhile; the next pass looks at them again
     * @param unreadable because no key of this instance decrypts them
     */
    record Counts(int changed, int left, int unreadable) {

        static final Counts NONE = new Counts(0, 0, 0);
        static final Counts CHANGED = new Counts(1, 0, 0);
        static final Counts LEFT = new Counts(0, 1, 0);
        static final Counts UNREADABLE = new Counts(0, 0, 1);

        Counts plus(Counts more) {
            return new Counts(changed + more.changed, left + more.left, unreadable + more.unreadable);
        }
    }

    private final MongoOperations mongo;
    private final Leases leases;
    private final Clock clock;
    private final Work work;

    /** Documents that the last complete pass of this instance found under other keys, those included that cannot be read. */
    private volatile double found = Double.NaN;

    StorePasses(MongoOperations mongo, Leases leases, Clock clock, Work work) {
        this.mongo = mongo;
        this.leases = leases;
        this.clock = clock;
        this.work = work;
    }

    /** NaN before this instance has completed a pass. */
    double found() {
        return found;
    }

    /** @param goesOn asked between batches: false leaves the rest to the next run */
    void run(BooleanSupplier goesOn) {
        if (!work.isWanted()) {
            return;
        }
        boolean more = true;
        while (more && goesOn.getAsBoolean() && leases.acquire(work.name(), LEASED_FOR)) {
            more = step();
        }
    }

    /** One batch; false if nothing is to be done at present. */
    private boolean step() {
        Progress progress = progress();
        if (progress.isCompleteAt(clock.instant())) {
            return false;
        }
        List<String> collections = work.collections();
        String collection = progress.collection() == null ? collections.getFirst() : progress.collection();
        List<Document> batch = batch(collection, progress.position());
        Progress next = progress.counting(work.renew(collection, batch));
        if (batch.size() == BATCH) {
            save(next.at(collection, batch.getLast().get("_id")));
            return true;
        }
        int following = collections.indexOf(collection) + 1;
        if (following < collections.size()) {
            save(next.at(collections.get(following), null));
            return true;
        }
        return endOfPass(next.counts());
    }

    private boolean endOfPass(Counts pass) {
        found = (double) pass.changed() + pass.left() + pass.unreadable();
        LOG.info(
                "A pass of the {} has changed {} documents; {} cannot be read",
                work.name().replace('-', ' '),
                pass.changed(),
                pass.unreadable());
        boolean complete = pass.changed() == 0 && pass.left() == 0;
        save(new Progress(null, null, Counts.NONE, complete ? clock.instant() : null));
        return pass.changed() > 0;
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
     * Where the work towards the target stands.
     *
     * @param collection null at the beginning of a pass
     * @param position the id behind which it goes on; null at the beginning of the collection
     * @param counts of this pass
     * @param completedAt when a pass found nothing; null while the work goes on
     */
    private record Progress(
            @Nullable String collection,
            @Nullable Object position,
            Counts counts,
            @Nullable Instant completedAt) {

        boolean isCompleteAt(Instant now) {
            return completedAt != null && now.isBefore(completedAt.plus(LOOKED_AT_AGAIN));
        }

        Progress counting(Counts more) {
            return new Progress(collection, position, counts.plus(more), null);
        }

        Progress at(String nextCollection, @Nullable Object nextPosition) {
            return new Progress(nextCollection, nextPosition, counts, null);
        }
    }

    private Progress progress() {
        Document stored = mongo.execute(
                COLLECTION, states -> states.find(eq("_id", work.target())).first());
        if (stored == null) {
            return new Progress(null, null, Counts.NONE, null);
        }
        Date completed = stored.getDate("completedAt");
        return new Progress(
                stored.getString("collection"),
                stored.get("position"),
                new Counts(
                        stored.getInteger("changed", 0),
                        stored.getInteger("left", 0),
                        stored.getInteger("unreadable", 0)),
                completed == null ? null : completed.toInstant());
    }

    private void save(Progress progress) {
        Instant completed = progress.completedAt();
        Document state = new Document("_id", work.target())
                .append("collection", progress.collection())
                .append("position", progress.position())
                .append("changed", progress.counts().changed())
                .append("left", progress.counts().left())
                .append("unreadable", progress.counts().unreadable())
                .append("completedAt", completed == null ? null : Date.from(completed));
        mongo.execute(
                COLLECTION,
                states -> states.replaceOne(eq("_id", work.target()), state, new ReplaceOptions().upsert(true)));
    }
}
