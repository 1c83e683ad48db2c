package id.jmo.platform.outbox;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Polls for documents with pending events and passes them to the {@link Relay}, oldest first: what a crash or
 * an outage left behind. Works through any backlog in bounded memory, a batch at a time.
 */
final class Sweep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final MongoOperations mongo;
    private final Relay relay;
    private final OutboxProperties settings;
    private final OutboxMetrics metrics;
    private final List<OutboxCollection> collections = new CopyOnWriteArrayList<>();
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    Sweep(MongoOperations mongo, Relay relay, OutboxProperties settings, OutboxMetrics metrics) {
        this.mongo = mongo;
        this.relay = relay;
        this.settings = settings;
        this.metrics = metrics;
    }

    void add(OutboxCollection collection) {
        collections.add(collection);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("outbox-sweep").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        try {
            while (running) {
                sweepAll();
                Thread.sleep(settings.sweepInterval());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void sweepAll() throws InterruptedException {
        try {
            for (var collection : collections) {
                sweep(collection);
            }
        } catch (DataAccessException unavailable) {
            LOG.warn("Cannot read pending events: {}", unavailable.getMessage());
        }
    }

    private void sweep(OutboxCollection collection) throws InterruptedException {
        metrics.backlog(collection, backlog(collection));
        var batch = pendingAfter(collection, "");
        // Reported even while the broker is unavailable: that is when it matters.
        metrics.oldest(collection, batch.isEmpty() ? null : oldestTime(batch.getFirst()));
        while (running && !relay.isPaused()) {
            for (var document : batch) {
                relay.publishFromSweep(new DocumentRef(collection, document.getString(OutboxFields.ID)));
            }
            if (batch.size() < settings.sweepBatch()) {
                return;
            }
            batch = pendingAfter(collection, batch.getLast().getString(OutboxFields.PENDING));
        }
    }

    private long backlog(OutboxCollection collection) {
        var count =
                mongo.execute(collection.name(), documents -> documents.countDocuments(gt(OutboxFields.PENDING, "")));
        return count == null ? 0 : count;
    }

    private static Instant oldestTime(Document document) {
        return document.getList(OutboxFields.OUTBOX, Document.class)
                .getFirst()
                .getDate("time")
                .toInstant();
    }

    private List<Document> pendingAfter(OutboxCollection collection, String after) {
        var found = mongo.execute(
                collection.name(),
                documents -> documents
                        .find(gt(OutboxFields.PENDING, after))
                        .projection(include(OutboxFields.PENDING, OutboxFields.OUTBOX + ".time"))
                        .sort(ascending(OutboxFields.PENDING))
                        .limit(settings.sweepBatch())
                        .into(new ArrayList<>()));
        return found == null ? List.of() : found;
    }
}
