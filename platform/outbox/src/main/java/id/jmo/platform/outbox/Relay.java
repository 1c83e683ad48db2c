package id.jmo.platform.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pullByFilter;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Publishes pending events from their documents to Kafka.
 *
 * <p>An event is taken out of its document only after the broker acknowledged it. The instance that publishes a document's
 * events holds a {@link Lease} on that document, so they leave in order however many instances run; a writer takes the lease in
 * the same write as its event, which makes the usual path two writes and one send. The holder releases it only if no event
 * was added meanwhile, so none is left behind; what a crash leaves is found by {@link Sweep} when the lease has expired.
 * An instance that stalls finds its lease lost before it sends or removes anything more.
 *
 * <p>Delivery is at least once: a crash between acknowledgement and removal publishes again, with the same event id.
 */
final class Relay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private final MongoOperations mongo;
    private final EventPublisher publisher;
    private final OutboxProperties settings;
    private final OutboxMetrics metrics;
    private final Clock clock;
    private final String owner;
    private final AtomicLong terms = new AtomicLong();
    private final Gates gates;
    private final ConcurrentMap<DocumentRef, Work> inProgress = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Emptier> emptiers = new ConcurrentHashMap<>();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Runnable onRecovery = () -> {};

    /** Whether further events were added to a document in progress. */
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
        this.gates = new Gates(publisher, settings.concurrency(), clock);
    }

    /** The events of a document being published, and the lease for it. */
    private record Held(Lease lease, List<PendingEvent> pending) {}

    Lease newLease() {
        return new Lease(owner, terms.incrementAndGet(), leaseEnd());
    }

    Bson unclaimed() {
        return OutboxFields.unclaimed(clock.instant());
    }

    /**
     * Publishes the pending events of a document whose lease the caller has just taken. Does not wait: while its partition
     * takes no more, or does not answer, it is left to the sweep.
     */
    void publish(DocumentRef document, Lease lease, List<PendingEvent> pending) {
        if (!pending.isEmpty()) {
            var topic = document.collection().topicOf(pending.getFirst().type());
            publishIfCapacity(document, topic, new Held(lease, pending));
        }
    }

    /**
     * Publishes what is pending in a document that nobody holds, as above.
     *
     * @param topic of the next event, as far as is known
     */
    void publish(DocumentRef document, String topic) {
        publishIfCapacity(document, topic, null);
    }

    private void publishIfCapacity(DocumentRef document, String topic, @Nullable Held known) {
        var gate = gates.of(document, topic);
        if (gate.tryEnter()) {
            publish(document, known, gate);
        }
    }

    /** Publishes the events of a document that a sweep found; waits for a place while its partition answers. */
    void publishFromSweep(DocumentRef document, String topic) throws InterruptedException {
        var gate = gates.of(document, topic);
        if (gate.enter()) {
            publish(document, null, gate);
        }
    }

    /** Keeps a document that is about to be written from the sweep, until it is published or given up. */
    void reserve(DocumentRef document) {
        inProgress.put(document, Work.PUBLISHING);
    }

    /** As {@link #reserve}, unless this instance publishes events of the document at this moment. */
    boolean tryReserve(DocumentRef document) {
        return inProgress.putIfAbsent(document, Work.PUBLISHING) == null;
    }

    /**
     * Ends a reservation of a document that was not written.
     *
     * @param topic of the next event of another writer, who found the document reserved
     */
    void release(DocumentRef reserved, String topic) {
        if (inProgress.remove(reserved) == Work.PUBLISHING_AND_MORE_CAME) {
            publish(reserved, topic);
        }
    }

    void giveUp(DocumentRef reserved) {
        inProgress.remove(reserved);
    }

    /**
     * Publishes the pending events of a reserved document; while its partition takes no more, or does not answer, it is left
     * to the sweep.
     *
     * @return whether it is being published
     */
    boolean publishReserved(DocumentRef document, Lease lease, List<PendingEvent> pending) {
        if (pending.isEmpty()) {
            giveUp(document);
            return true;
        }
        var topic = document.collection().topicOf(pending.getFirst().type());
        var gate = gates.of(document, topic);
        if (!gate.tryEnter()) {
            giveUp(document);
            return false;
        }
        execute(document, new Held(lease, pending), gate);
        return true;
    }

    /** Has what was left to the sweep published now, and not at its next round. */
    void sweepNow() {
        onRecovery.run();
    }

    /** Whether nothing that goes to the topic can be published now. */
    boolean isAway(String topic) {
        return gates.areAllClosed(topic);
    }

    /** @param sweep what to do when a partition answers again that kept documents out */
    void onRecovery(Runnable sweep) {
        onRecovery = sweep;
    }

    private void publish(DocumentRef document, @Nullable Held known, Gate gate) {
        if (!begin(document)) {
            gate.leave();
            return;
        }
        execute(document, known, gate);
    }

    /** The document is in progress, and the caller has entered the gate. */
    private void execute(DocumentRef document, @Nullable Held known, Gate gate) {
        try {
            executor.execute(() -> {
                try {
                    work(document, known, gate);
                } finally {
                    gate.leave();
                }
            });
        } catch (RejectedExecutionException | Error notBegun) {
            // What was written stays written; another instance sends it when the lease has expired.
            inProgress.remove(document);
            gate.leave();
        }
    }

    private boolean begin(DocumentRef document) {
        return inProgress.merge(document, Work.PUBLISHING, (before, now) -> Work.PUBLISHING_AND_MORE_CAME)
                == Work.PUBLISHING;
    }

    private void work(DocumentRef document, @Nullable Held known, Gate gate) {
        try {
            publishUntilNothingIsPending(document, known, gate);
        } catch (KafkaException | DataAccessException failed) {
            inProgress.remove(document);
            metrics.failed();
            var cause = NestedExceptionUtils.getMostSpecificCause(failed);
            // What is the event's own fault says nothing about the partition.
            var news = !(failed instanceof KafkaException) || cause instanceof RecordTooLargeException || gate.failed();
            if (news) {
                LOG.warn(
                        "Publishing of events in {} failed: {}",
                        document.collection().name(),
                        cause.toString());
            }
        } catch (RuntimeException | Error fault) {
            inProgress.remove(document);
            metrics.failed();
            LOG.error("Cannot publish events of {}", document.collection().name(), fault);
        }
    }

    /** Also what this instance's other writers add meanwhile. */
    private void publishUntilNothingIsPending(DocumentRef document, @Nullable Held known, Gate gate) {
        var held = known == null ? claim(document) : known;
        while (true) {
            while (held != null) {
                held = publishAll(document, held, gate);
            }
            if (inProgress.remove(document, Work.PUBLISHING)) {
                return;
            }
            inProgress.put(document, Work.PUBLISHING);
            held = claim(document);
        }
    }

    /** @return what was added meanwhile; nothing if there is none, or if another instance has taken over */
    private @Nullable Held publishAll(DocumentRef document, Held held, Gate gate) {
        var lease = held.lease();
        var sent = new ArrayList<PendingEvent>();
        try {
            // One after the other: were a later one acknowledged and an earlier one not, the order would be lost.
            for (var event : held.pending()) {
                lease = lastingOneSend(document, lease);
                if (lease == null) {
                    return null;
                }
                publisher.publish(document, event);
                if (gate.answered()) {
                    onRecovery.run();
                }
                sent.add(event);
                metrics.published(event.time(), clock.instant());
            }
        } catch (KafkaException notAcknowledged) {
            if (!sent.isEmpty()) {
                release(document, held.lease(), sent);
            }
            throw notAcknowledged;
        }
        return remove(document, lease, sent);
    }

    /**
     * The lease, renewed if a send could outlast it; nothing if it is lost. Between this check and the send
     * the instance can only stall: its one event is then sent once more, with its old sequence.
     */
    private @Nullable Lease lastingOneSend(DocumentRef document, Lease lease) {
        if (lease.lasts(settings.longestSend(), clock.instant())) {
            return lease;
        }
        var renewed = lease.renewed(leaseEnd());
        var still = findAndUpdate(document, held(document, lease), set(OutboxFields.RELAY, renewed.toDocument()));
        return still == null ? null : renewed;
    }

    /**
     * Takes the lease unless another instance has it; nothing if it has, or if nothing is pending. A lease of this
     * instance may be taken anew, because nobody else here works on the document.
     */
    private @Nullable Held claim(DocumentRef document) {
        var lease = newLease();
        var claimed = findAndUpdate(
                document,
                and(
                        eq(OutboxFields.ID, document.id()),
                        exists(OutboxFields.OUTBOX),
                        OutboxFields.unclaimedOrOf(owner, clock.instant())),
                set(OutboxFields.RELAY, lease.toDocument()));
        return claimed == null ? null : new Held(lease, OutboxFields.pendingEvents(claimed));
    }

    /** Removes what was sent and releases the lease, or continues with what was added meanwhile. */
    private @Nullable Held remove(DocumentRef document, Lease lease, List<PendingEvent> sent) {
        var held = held(document, lease);
        var emptier = emptiers.computeIfAbsent(document.collection().name(), name -> new Emptier(mongo, name));
        if (emptier.empty(held, sent.size(), sent.getLast().sequence())) {
            return null;
        }
        var renewed = lease.renewed(leaseEnd());
        var remaining = findAndUpdate(
                document, held, combine(withoutSent(sent), set(OutboxFields.RELAY, renewed.toDocument())));
        // No such document: it was emptied after all; or the lease expired and another instance took over, with these
        // events once more.
        return remaining == null ? null : new Held(renewed, OutboxFields.pendingEvents(remaining));
    }

    /** Removes what the broker has acknowledged before it failed, so that it is not sent again with the rest. */
    private void release(DocumentRef document, Lease lease, List<PendingEvent> sent) {
        findAndUpdate(document, held(document, lease), combine(withoutSent(sent), unset(OutboxFields.RELAY)));
    }

    private static Bson held(DocumentRef document, Lease lease) {
        return and(eq(OutboxFields.ID, document.id()), lease.isHeld());
    }

    private static Bson withoutSent(List<PendingEvent> sent) {
        var ids = sent.stream().map(PendingEvent::id).toList();
        return combine(
                pullByFilter(eq(OutboxFields.OUTBOX, new Document("id", new Document("$in", ids)))),
                set(OutboxFields.LAST_SEQUENCE, sent.getLast().sequence()));
    }

    private Instant leaseEnd() {
        return clock.instant().plus(settings.lease());
    }

    private @Nullable Document findAndUpdate(DocumentRef document, Bson filter, Bson update) {
        return mongo.execute(
                document.collection().name(),
                documents -> documents.findOneAndUpdate(
                        filter,
                        update,
                        new FindOneAndUpdateOptions()
                                .returnDocument(ReturnDocument.AFTER)
                                .projection(OutboxFields.PENDING_EVENTS)));
    }

    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(settings.deliveryTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn(
                        "{} documents still had events in progress; they are published after the next start",
                        inProgress.size());
                executor.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            executor.shutdownNow();
        }
        publisher.close();
    }
}
