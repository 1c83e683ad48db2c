package id.jmo.platform.outbox;

import static com.mongodb.client.model.Filters.and;

import id.jmo.platform.application.Event;
import id.jmo.platform.mongo.GroupedInserts;
import id.jmo.platform.mongo.ReadableDocuments;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** The one implementation: a document and its outbox in MongoDB. */
final class MongoAggregateStore<D> implements AggregateStore<D> {

    /** Writers of one aggregate are few; a decision that loses this often has met a fault, not another writer. */
    private static final int MOST_ATTEMPTS = 50;

    private final OutboxCollection collection;
    private final DocumentForm<D> form;
    private final MongoOperations mongo;
    private final ReadableDocuments documents;
    private final Relay relay;
    private final Clock clock;
    private final GroupedInserts inserts;
    private final LastWritten<D> lastWritten = new LastWritten<>();
    private final GroupedChanges<D> changes;

    MongoAggregateStore(
            OutboxCollection collection,
            DocumentForm<D> form,
            MongoOperations mongo,
            ReadableDocuments documents,
            Relay relay,
            Clock clock) {
        this.collection = collection;
        this.form = form;
        this.mongo = mongo;
        this.inserts = new GroupedInserts(mongo, collection.name());
        this.documents = documents;
        this.relay = relay;
        this.clock = clock;
        this.changes = new GroupedChanges<>(collection, form, mongo, relay, clock, lastWritten);
    }

    @Override
    public Optional<Stored<D>> find(String id) {
        var document = mongo.execute(
                collection.name(),
                documents -> documents.find(new Document(OutboxFields.ID, id)).first());
        return Optional.ofNullable(document).map(form::read);
    }

    @Override
    public <T> List<T> find(Query query, Function<Stored<D>, T> read) {
        return documents.find(query, collection.name(), document -> read.apply(form.read(document)));
    }

    @Override
    public Stored<D> insert(String id, D document, List<Event> events) {
        var pending = form.pending(id, events);
        var lease = relay.newLease();
        if (!inserts.insert(form.first(id, document, pending, lease))) {
            throw new DuplicateKeyException(
                    "%s/%s, or another unique value of it, is there already".formatted(collection.name(), id));
        }
        relay.publish(ref(id), lease, pending);
        return lastWritten.remember(new Stored<>(id, OutboxFields.FIRST_VERSION, document), pending.size());
    }

    @Override
    public Set<String> insertAll(List<NewDocument<D>> documents) {
        return changes.insert(documents);
    }

    private DocumentRef ref(String id) {
        return new DocumentRef(collection, id);
    }

    @Override
    public Map<String, Stored<D>> updateAll(List<Replacement<D>> replacements) {
        return changes.update(replacements);
    }

    @Override
    public Stored<D> update(Stored<D> read, D document, List<Event> events) {
        long version = read.version() + 1;
        var id = read.id();
        // Together with updates of other documents, which is cheaper than each alone.
        var inGroup = changes.update(List.of(new Replacement<>(read, document, events)))
                .get(id);
        if (inGroup != null) {
            return inGroup;
        }
        var pending = form.pending(id, events);
        var ofThatVersion = OutboxFields.idAndVersion(id, read.version());
        if (!pending.isEmpty()) {
            // Perhaps nobody is publishing this document, but events of it wait: take the work in the same write.
            var lease = relay.newLease();
            var after = findAndUpdate(
                    and(ofThatVersion, relay.unclaimed()), form.update(id, document, version, pending, lease));
            if (after != null) {
                relay.publish(ref(id), lease, OutboxFields.pendingEvents(after));
                return lastWritten.remember(new Stored<>(id, version, document), OutboxFields.events(after));
            }
            // Somebody holds the work, and sees these events before letting go.
        }
        var after = findAndUpdate(ofThatVersion, form.update(id, document, version, pending, null));
        if (after == null) {
            lastWritten.forget(id);
            throw new OptimisticLockingFailureException(
                    "%s/%s is no longer at version %d".formatted(collection.name(), id, read.version()));
        }
        if (!pending.isEmpty() && OutboxFields.isUnclaimed(after, clock.instant())) {
            // The holder released the lease between the two writes.
            relay.publish(ref(id), collection.topicOf(pending.getFirst().type()));
        }
        return lastWritten.remember(new Stored<>(id, version, document), OutboxFields.events(after));
    }

    @Override
    public Optional<Stored<D>> lastKnown(String id) {
        return Optional.ofNullable(changes.lastKnown(List.of(id)).get(id));
    }

    @Override
    public Map<String, Stored<D>> lastKnownOf(Collection<String> ids) {
        return changes.lastKnown(ids);
    }

    @Override
    public Stored<D> change(String id, Function<D, Change<D>> decision) {
        return lastWritten
                .of(id)
                .flatMap(guess -> changeIfStillSo(guess, decision))
                .orElseGet(() -> readAndChange(id, decision));
    }

    /** Nothing if the guess is wrong, or may be: only a write shows that it is right. */
    private Optional<Stored<D>> changeIfStillSo(Stored<D> guess, Function<D, Change<D>> decision) {
        Change<D> change;
        try {
            change = decision.apply(guess.document());
        } catch (RuntimeException refused) {
            return Optional.empty();
        }
        if (change.document() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(update(guess, change.document(), change.events()));
        } catch (OptimisticLockingFailureException wrong) {
            return Optional.empty();
        }
    }

    private Stored<D> readAndChange(String id, Function<D, Change<D>> decision) {
        for (int attempt = 1; ; attempt++) {
            var read = find(id).orElseThrow(
                            () -> new NoSuchElementException("No " + collection.name() + " document " + id));
            var change = decision.apply(read.document());
            if (change.document() == null) {
                return read;
            }
            try {
                return update(read, change.document(), change.events());
            } catch (OptimisticLockingFailureException conflict) {
                if (attempt == MOST_ATTEMPTS) {
                    throw conflict;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(attempt * 1_000_000L));
            }
        }
    }

    private @Nullable Document findAndUpdate(Bson filter, Document update) {
        return OutboxFields.findAndUpdate(mongo, collection, filter, update);
    }
}
