package id.jmo.platform.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pullByFilter;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Brings pending events from their documents to Kafka.
 *
 * <p>An event is taken out of its document only after the broker acknowledged it. Whoever publishes a document's events
 * holds a lease on that document, so they leave in order however many instances run; a writer takes the lease in the
 * same write as its event, which makes the usual way two writes and one send. The holder lets go only if no event came
 * in meanwhile, so none is left behind; what a crash leaves is found by {@link Sweep} when the lease has run out.
 *
 * <p>Delivery is at least once: a crash between acknowledgement and removal publishes again, with the same event id.
 */
final class Relay implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    /** A broker that is away is not asked again for every single event. */
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final MongoOperations mongo;
    private final EventPublisher publisher;
    private final OutboxProperties settings;
    private final OutboxMetrics metrics;
    private final Clock clock;
    private final String owner;
    private final Semaphore permits;
    private final ConcurrentMap<DocumentRef, Work> inWork = new ConcurrentHashMap<>();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Instant pausedUntil = Instant.MIN;

    /** Whether a document in work got further events meanwhile. */
    private enum Work {
        PUBLISHING,
        PUBLISHING_AND_MORE_CAME
    }

    Relay(
            MongoOperations mongo,
            EventPublisher publisher,
            OutboxProperties settings,
            OutboxMetrics metrics,
            Clock clock,
            String owner) {
        this.mongo = mongo;
        this.publisher = publisher;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
        this.owner = owner;
        this.permits = new Semaphore(settings.concurrency());
    }

    Document newLease() {
        return OutboxFields.lease(owner, clock.instant().plus(settings.lease()));
    }

    Bson free() {
        return OutboxFields.freeFor(owner, clock.instant());
    }

    /**
     * Publishes the pending events of a document whose lease the caller has just taken. Returns at once; if there is
     * no room, or the broker is known to be away, the sweep does it later.
     */
    void publish(DocumentRef document, List<PendingEvent> pending) {
        if (pending.isEmpty() || isPaused() || !permits.tryAcquire()) {
            return;
        }
        if (!begin(document)) {
            permits.release();
            return;
        }
        submit(document, pending);
    }

    /** Takes up a document that a sweep found; waits for room. */
    void takeUp(DocumentRef document) throws InterruptedException {
        permits.acquire();
        if (!begin(document)) {
            permits.release();
            return;
        }
        submit(document, null);
    }

    boolean isPaused() {
        return clock.instant().isBefore(pausedUntil);
    }

    private void submit(DocumentRef document, @Nullable List<PendingEvent> known) {
        executor.execute(() -> {
            try {
                work(document, known);
            } finally {
                permits.release();
            }
        });
    }

    private boolean begin(DocumentRef document) {
        return inWork.merge(document, Work.PUBLISHING, (before, now) -> Work.PUBLISHING_AND_MORE_CAME)
                == Work.PUBLISHING;
    }

    private void work(DocumentRef document, @Nullable List<PendingEvent> known) {
        try {
            publishUntilNothingIsPending(document, known);
        } catch (KafkaException | DataAccessException failed) {
            inWork.remove(document);
            metrics.failed();
            log.warn(
                    "Events wait in {}: {}",
                    document.collection().name(),
                    NestedExceptionUtils.getMostSpecificCause(failed).toString());
            if (failed instanceof KafkaException) {
                pausedUntil = clock.instant().plus(PAUSE_AFTER_FAILURE);
            }
        } catch (RuntimeException fault) {
            inWork.remove(document);
            metrics.failed();
            log.error("Cannot publish events of {}", document.collection().name(), fault);
        }
    }

    /** Also what this instance's other writers add meanwhile. */
    private void publishUntilNothingIsPending(DocumentRef document, @Nullable List<PendingEvent> known) {
        var pending = known == null ? claim(document) : known;
        while (true) {
            while (!pending.isEmpty()) {
                pending = publishAll(document, pending);
            }
            if (inWork.remove(document, Work.PUBLISHING)) {
                return;
            }
            inWork.put(document, Work.PUBLISHING);
            pending = claim(document);
        }
    }

    private List<PendingEvent> publishAll(DocumentRef document, List<PendingEvent> pending) {
        // One after the other: were a later one acknowledged and an earlier one not, the order would be lost.
        for (var event : pending) {
            publisher.publish(document, event);
            metrics.published(event.time(), clock.instant());
        }
        return remove(document, pending);
    }

    /** Takes the lease if it is free; nothing pending means that another instance has it or there is nothing left. */
    private List<PendingEvent> claim(DocumentRef document) {
        var claimed = findAndUpdate(
                document,
                and(eq(OutboxFields.ID, document.id()), exists(OutboxFields.OUTBOX), free()),
                set(OutboxFields.RELAY, newLease()));
        return claimed == null ? List.of() : OutboxFields.pendingEvents(claimed);
    }

    /** Removes what was sent and lets go, or goes on with what came in meanwhile. */
    private List<PendingEvent> remove(DocumentRef document, List<PendingEvent> sent) {
        var held = and(eq(OutboxFields.ID, document.id()), OutboxFields.leasedBy(owner));
        var emptied = findAndUpdate(
                document,
                and(held, size(OutboxFields.OUTBOX, sent.size())),
                combine(unset(OutboxFields.OUTBOX), unset(OutboxFields.PENDING), unset(OutboxFields.RELAY)));
        if (emptied != null) {
            return List.of();
        }
        var ids = sent.stream().map(PendingEvent::id).toList();
        var remaining = findAndUpdate(
                document,
                held,
                combine(
                        pullByFilter(eq(OutboxFields.OUTBOX, new Document("id", new Document("$in", ids)))),
                        set(OutboxFields.RELAY, newLease())));
        // No such document: the lease ran out and another instance took over, with these events once more.
        return remaining == null ? List.of() : OutboxFields.pendingEvents(remaining);
    }

    private @Nullable Document findAndUpdate(DocumentRef document, Bson filter, Bson update) {
        return mongo.execute(
                document.collection().name(),
                documents -> documents.findOneAndUpdate(
                        filter,
                        update,
                        new FindOneAndUpdateOptions()
                                .returnDocument(ReturnDocument.AFTER)
                                .projection(include(OutboxFields.OUTBOX))));
    }

    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(settings.deliveryTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("{} documents still had events in work; another start sends them", inWork.size());
                executor.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            executor.shutdownNow();
        }
        publisher.close();
    }
}
