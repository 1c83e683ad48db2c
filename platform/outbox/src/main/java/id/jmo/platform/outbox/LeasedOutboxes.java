package id.jmo.platform.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pullByFilter;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/** The outboxes in the store, each changed only while this instance holds the {@link Lease} of its document. */
final class LeasedOutboxes {

    private final MongoOperations mongo;
    private final OutboxProperties settings;
    private final Clock clock;
    private final String owner;
    private final AtomicLong terms = new AtomicLong();
    private final ConcurrentMap<String, Emptier> emptiers = new ConcurrentHashMap<>();

    LeasedOutboxes(MongoOperations mongo, OutboxProperties settings, Clock clock, String owner) {
        this.mongo = mongo;
        this.settings = settings;
        this.clock = clock;
        this.owner = owner;
    }

    Lease newLease() {
        return new Lease(owner, terms.incrementAndGet(), leaseEnd());
    }

    /**
     * Takes the lease unless another instance has it; nothing if it has, or if nothing is pending. A lease of this
     * instance may be taken anew, because nobody else here works on the document.
     */
    @Nullable
    Publication claim(DocumentRef document) {
        var lease = newLease();
        var claimed = findAndUpdate(
                document,
                and(
                        eq(OutboxFields.ID, document.id()),
                        exists(OutboxFields.OUTBOX),
                        OutboxFields.unclaimedOrOf(owner, clock.instant())),
                set(OutboxFields.RELAY, lease.toDocument()));
        return claimed == null ? null : new Publication(document, lease, OutboxFields.pendingEvents(claimed));
    }

    /**
     * The lease, renewed if a send could outlast it; nothing if it is lost. Between this check and the send
     * the instance can only stall: its one event is then sent once more, with its old sequence.
     */
    @Nullable
    Lease lastingOneSend(DocumentRef document, Lease lease) {
        if (lease.lasts(settings.longestSend(), clock.instant())) {
            return lease;
        }
        var renewed = lease.renewed(leaseEnd());
        var still = findAndUpdate(document, held(document, lease), set(OutboxFields.RELAY, renewed.toDocument()));
        return still == null ? null : renewed;
    }

    /**
     * Removes what was sent and releases the leases, by shared commands.
     *
     * @param sent documents of one collection, all of whose events are acknowledged
     * @return for each in their order whether that was certainly done; if not, it is to be {@linkplain #remove removed}
     */
    List<Boolean> emptyAll(List<GroupedSends.Progress> sent) {
        if (sent.isEmpty()) {
            return List.of();
        }
        var collection = sent.getFirst().document().collection().name();
        return emptiers.computeIfAbsent(collection, name -> new Emptier(mongo, name))
                .emptyAll(sent.stream()
                        .map(one -> new Emptier.Outbox(
                                held(one.document(), one.lease()),
                                one.sent().size(),
                                one.sent().getLast().sequence()))
                        .toList());
    }

    /** Removes what was sent, and continues with what was added meanwhile. */
    @Nullable
    Publication remove(DocumentRef document, Lease lease, List<PendingEvent> sent) {
        var renewed = lease.renewed(leaseEnd());
        var remaining = findAndUpdate(
                document,
                held(document, lease),
                combine(withoutSent(sent), set(OutboxFields.RELAY, renewed.toDocument())));
        // No such document: it was emptied after all; or the lease expired and another instance took over, with these
        // events once more.
        return remaining == null ? null : new Publication(document, renewed, OutboxFields.pendingEvents(remaining));
    }

    /** Removes what the broker has acknowledged before it failed, so that it is not sent again with the rest. */
    void release(DocumentRef document, Lease lease, List<PendingEvent> sent) {
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
        return OutboxFields.findAndUpdate(mongo, document.collection(), filter, update);
    }
}
