package id.jmo.platform.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import id.jmo.platform.workers.PollingLoop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Polls for documents with pending events and passes them to the {@link Relay}, oldest first: what a crash or
 * an outage left behind. Works through any backlog in bounded memory, a batch at a time.
 */
final class Sweep implements SmartLifecycle {

    private final MongoOperations mongo;
    private final Relay relay;
    private final OutboxProperties settings;
    private final OutboxMetrics metrics;
    private final List<OutboxCollection> collections = new CopyOnWriteArrayList<>();
    private final PollingLoop loop;

    Sweep(MongoOperations mongo, Relay relay, OutboxProperties settings, OutboxMetrics metrics) {
        this.mongo = mongo;
        this.relay = relay;
        this.settings = settings;
        this.metrics = metrics;
        this.loop = new PollingLoop("outbox-sweep", settings.sweepInterval(), this::sweepAll);
        relay.onRecovery(loop::wakeUp);
    }

    void add(OutboxCollection collection) {
        collections.add(collection);
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }

    /** One collection that cannot be read keeps none of the others. */
    private void sweepAll() throws InterruptedException {
        RuntimeException failure = null;
        for (var collection : collections) {
            try {
                sweep(collection);
            } catch (RuntimeException failed) {
                failure = failed;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void sweep(OutboxCollection collection) throws InterruptedException {
        metrics.backlog(collection, backlog(collection));
        var firstBatches = new LinkedHashMap<String, List<Document>>();
        for (var topic : collection.topics()) {
            firstBatches.put(topic, pendingAfter(collection, topic, ""));
        }
        // Reported even while the broker is unavailable: that is when it matters.
        metrics.oldest(collection, oldestTime(firstBatches.values()));
        for (var topic : collection.topics()) {
            drain(collection, topic, firstBatches.getOrDefault(topic, List.of()));
        }
    }

    private void drain(OutboxCollection collection, String topic, List<Document> firstBatch)
            throws InterruptedException {
        var batch = firstBatch;
        while (isRunning() && !relay.isAway(topic)) {
            for (var document : batch) {
                relay.publishFromSweep(new DocumentRef(collection, document.getString(OutboxFields.ID)), topic);
            }
            if (batch.size() < settings.sweepBatch()) {
                return;
            }
            batch = pendingAfter(collection, topic, batch.getLast().getString(OutboxFields.PENDING));
        }
    }

    private long backlog(OutboxCollection collection) {
        var count =
                mongo.execute(collection.name(), documents -> documents.countDocuments(gt(OutboxFields.PENDING, "")));
        return count == null ? 0 : count;
    }

    private static @Nullable Instant oldestTime(Collection<List<Document>> oldestFirst) {
        return oldestFirst.stream()
                .flatMap(batch -> batch.stream().limit(1))
                .flatMap(document -> document.getList(OutboxFields.OUTBOX, Document.class, List.of()).stream())
                .map(event -> event.getDate("time").toInstant())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The documents whose next event goes to the topic. */
    private List<Document> pendingAfter(OutboxCollection collection, String topic, String after) {
        var waiting = gt(OutboxFields.PENDING, after);
        if (collection.topics().size() == 1) {
            return pending(collection, waiting);
        }
        var type = OutboxFields.OUTBOX + ".0.type";
        return pending(
                collection,
                and(
                        waiting,
                        topic.equals(collection.topic())
                                ? nin(type, collection.ofTheirOwn().keySet())
                                : in(type, collection.typesOf(topic))));
    }

    private List<Document> pending(OutboxCollection collection, Bson filter) {
        var found = mongo.execute(
                collection.name(),
                documents -> documents
                        .find(filter)
                        .projection(include(OutboxFields.PENDING, OutboxFields.OUTBOX + ".time"))
                        .sort(ascending(OutboxFields.PENDING))
                        .limit(settings.sweepBatch())
                        .into(new ArrayList<>()));
        return found == null ? List.of() : found;
    }
}
