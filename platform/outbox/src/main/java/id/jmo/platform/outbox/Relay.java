package id.jmo.platform.outbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
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

    private final EventPublisher publisher;
    private final OutboxProperties settings;
    private final OutboxMetrics metrics;
    private final Clock clock;
    private final LeasedOutboxes outboxes;
    private final GroupedSends sends;
    private final Gates gates;
    private final ConcurrentMap<DocumentRef, Work> inProgress = new ConcurrentHashMap<>();
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
        this.publisher = publisher;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
        this.outboxes = new LeasedOutboxes(mongo, settings, clock, owner);
        this.sends = new GroupedSends(publisher, metrics, clock, outboxes);
        this.gates = new Gates(publisher, settings.concurrency(), clock);
    }

    Lease newLease() {
        return outboxes.newLease();
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
            publishIfCapacity(document, topic, new Publication(document, lease, pending));
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

    private void publishIfCapacity(DocumentRef document, String topic, @Nullable Publication known) {
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

    /**
     * Keeps a document that is about to be written from the sweep, until it is published or given up; unless this instance publishes
     * events of the document at this moment.
     */
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
     * Publishes the pending events of reserved documents, of those for one partition together; while a partition takes no more, or
     * does not answer, they are left to the sweep.
     *
     * @return whether all are being published
     */
    boolean publishReserved(List<Publication> reserved) {
        var byGate = new LinkedHashMap<Gate, List<Publication>>();
        for (var one : reserved) {
            if (one.pending().isEmpty()) {
                giveUp(one.document());
            } else {
                var topic = one.document()
                        .collection()
                        .topicOf(one.pending().getFirst().type());
                byGate.computeIfAbsent(gates.of(one.document(), topic), _ -> new ArrayList<>())
                        .add(one);
            }
        }
        boolean all = true;
        for (var group : byGate.entrySet()) {
            var documents = group.getValue().stream().map(Publication::document).toList();
            if (group.getKey().tryEnter()) {
                execute(documents, () -> work(group.getValue(), group.getKey()), group.getKey());
            } else {
                documents.forEach(this::giveUp);
                all = false;
            }
        }
        return all;
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

    private void publish(DocumentRef document, @Nullable Publication known, Gate gate) {
        if (!begin(document)) {
            gate.leave();
            return;
        }
        execute(List.of(document), () -> work(document, known, gate), gate);
    }

    /** The documents are in progress, and the caller has entered the gate. */
    private void execute(List<DocumentRef> documents, Runnable work, Gate gate) {
        try {
            executor.execute(() -> {
                try {
                    work.run();
                } finally {
                    gate.leave();
                }
            });
        } catch (RejectedExecutionException | Error notBegun) {
            // What was written stays written; another instance sends it when the lease has expired.
            documents.forEach(inProgress::remove);
            gate.leave();
        }
    }

    private boolean begin(DocumentRef document) {
        return inProgress.merge(document, Work.PUBLISHING, (before, now) -> Work.PUBLISHING_AND_MORE_CAME)
                == Work.PUBLISHING;
    }

    private void work(DocumentRef document, @Nullable Publication known, Gate gate) {
        var next = new ArrayList<Publication>();
        guarded(document, gate, () -> goOnWith(document, known == null ? outboxes.claim(document) : known, next));
        work(next, gate);
    }

    /** Also what this instance's other writers add meanwhile. */
    private void work(List<Publication> group, Gate gate) {
        var next = group;
        while (!next.isEmpty()) {
            next = publishAll(next, gate);
        }
    }

    /**
     * Publishes what is pending in documents of one collection and partition, and empties their outboxes by shared commands.
     *
     * @return what was added to them meanwhile
     */
    private List<Publication> publishAll(List<Publication> group, Gate gate) {
        List<GroupedSends.Progress> all;
        List<GroupedSends.Progress> complete;
        List<Boolean> emptied;
        try {
            all = sends.send(group, gate, onRecovery);
            complete = all.stream().filter(GroupedSends.Progress::isComplete).toList();
            emptied = outboxes.emptyAll(complete);
        } catch (RuntimeException | Error fault) {
            // The leases end, and a sweep publishes what is left. None of the documents was given up before: another
            // thread could have begun with it meanwhile, which must keep it.
            group.forEach(one -> inProgress.remove(one.document()));
            failed(group.getFirst().document(), fault, gate);
            return List.of();
        }
        var next = new ArrayList<Publication>();
        for (var progress : all) {
            if (!progress.isComplete()) {
                guarded(progress.document(), gate, () -> endIncomplete(progress, next));
            }
        }
        for (int i = 0; i < complete.size(); i++) {
            var progress = complete.get(i);
            boolean isEmpty = emptied.get(i);
            guarded(
                    progress.document(),
                    gate,
                    () -> goOnWith(
                            progress.document(),
                            isEmpty ? null : outboxes.remove(progress.document(), progress.lease(), progress.sent()),
                            next));
        }
        return next;
    }

    /** The lease is lost, or an event was not acknowledged. */
    private void endIncomplete(GroupedSends.Progress progress, List<Publication> next) {
        var failure = progress.failure();
        if (failure == null) {
            goOnWith(progress.document(), null, next);
            return;
        }
        if (!progress.sent().isEmpty()) {
            outboxes.release(progress.document(), progress.lease(), progress.sent());
        }
        throw failure;
    }

    /** @param held nothing if there is nothing left to publish, or if another instance has taken over */
    private void goOnWith(DocumentRef document, @Nullable Publication held, List<Publication> next) {
        var more = held;
        while (more == null) {
            if (inProgress.remove(document, Work.PUBLISHING)) {
                return;
            }
            inProgress.put(document, Work.PUBLISHING);
            more = outboxes.claim(document);
        }
        next.add(more);
    }

    private void guarded(DocumentRef document, Gate gate, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error fault) {
            failed(document, fault, gate);
        }
    }

    private void failed(DocumentRef document, Throwable fault, Gate gate) {
        inProgress.remove(document);
        metrics.failed();
        if (!(fault instanceof KafkaException) && !(fault instanceof DataAccessException)) {
            LOG.error("Cannot publish events of {}", document.collection().name(), fault);
            return;
        }
        var cause = NestedExceptionUtils.getMostSpecificCause(fault);
        // What is the event's own fault says nothing about the partition.
        var news = !(fault instanceof KafkaException) || cause instanceof RecordTooLargeException || gate.failed();
        if (news) {
            LOG.warn(
                    "Publishing of events in {} failed: {}",
                    document.collection().name(),
                    cause.toString());
        }
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
