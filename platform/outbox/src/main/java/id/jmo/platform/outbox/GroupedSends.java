package id.jmo.platform.outbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Sends the events of many documents side by side. Those of one document go one after the other: were a later one acknowledged
 * and an earlier one not, the order would be lost.
 */
final class GroupedSends {

    private final EventPublisher publisher;
    private final OutboxMetrics metrics;
    private final Clock clock;
    private final LeasedOutboxes outboxes;

    GroupedSends(EventPublisher publisher, OutboxMetrics metrics, Clock clock, LeasedOutboxes outboxes) {
        this.publisher = publisher;
        this.metrics = metrics;
        this.clock = clock;
        this.outboxes = outboxes;
    }

    /** How far the events of one document have come. */
    static final class Progress {

        private final Publication publication;
        private Lease lease;
        private int acknowledged;
        private boolean lost;
        private @Nullable KafkaException failure;

        private Progress(Publication publication) {
            this.publication = publication;
            this.lease = publication.lease();
        }

        DocumentRef document() {
            return publication.document();
        }

        Lease lease() {
            return lease;
        }

        List<PendingEvent> sent() {
            return publication.pending().subList(0, acknowledged);
        }

        /** Whether all events are acknowledged. */
        boolean isComplete() {
            return acknowledged == publication.pending().size();
        }

        /** Why an event was not acknowledged; null if all were, or if the lease is lost. */
        @Nullable
        KafkaException failure() {
            return failure;
        }

        private boolean goesOn() {
            return !isComplete() && !lost && failure == null;
        }
    }

    private record Sent(Progress progress, PendingEvent event, CompletableFuture<Void> acknowledged) {}

    /**
     * Returns when each document's events are acknowledged, or are not to be.
     *
     * @param gate of the partition that they go to
     * @param onRecovery what to do if the partition answers again, having kept documents out
     */
    List<Progress> send(List<Publication> publications, Gate gate, Runnable onRecovery) {
        var all = publications.stream().map(Progress::new).toList();
        while (all.stream().anyMatch(Progress::goesOn)) {
            var sent = new ArrayList<Sent>();
            for (var progress : all) {
                if (progress.goesOn()) {
                    send(progress, sent);
                }
            }
            sent.forEach(each -> await(each, gate, onRecovery));
        }
        return all;
    }

    private void send(Progress progress, List<Sent> sent) {
        var lease = outboxes.lastingOneSend(progress.document(), progress.lease);
        if (lease == null) {
            progress.lost = true;
            return;
        }
        progress.lease = lease;
        var event = progress.publication.pending().get(progress.acknowledged);
        try {
            sent.add(new Sent(progress, event, publisher.send(progress.document(), event)));
        } catch (KafkaException refused) {
            progress.failure = refused;
        }
    }

    private void await(Sent sent, Gate gate, Runnable onRecovery) {
        try {
            publisher.await(sent.event(), sent.acknowledged());
        } catch (KafkaException notAcknowledged) {
            sent.progress().failure = notAcknowledged;
            return;
        }
        if (gate.answered()) {
            onRecovery.run();
        }
        sent.progress().acknowledged++;
        metrics.published(sent.event().time(), clock.instant());
    }
}
