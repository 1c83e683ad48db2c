package id.jmo.platform.outbox;

import static com.mongodb.client.model.Filters.and;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import id.jmo.platform.application.Event;
import id.jmo.platform.application.Traces;
import id.jmo.platform.mongo.GroupedInserts;
import id.jmo.platform.mongo.GroupedReads;
import id.jmo.platform.mongo.ReadableDocuments;
import id.jmo.platform.mongo.UnorderedInserts;
import id.jmo.platform.personaldata.EventBinding;
import id.jmo.platform.values.TraceParent;
import id.jmo.platform.values.Uuid7;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.json.JsonMapper;

/** The one implementation: a document and its outbox in MongoDB. */
final class MongoAggregateStore<D> implements AggregateStore<D> {

    /** Writers of one aggregate are few; a decision that loses this often has met a fault, not another writer. */
    private static final int MOST_ATTEMPTS = 50;

    private static final long FIRST_VERSION = 1;

    private final OutboxCollection collection;
    private final Class<D> type;
    private final List<String> fields;
    private final MongoOperations mongo;
    private final ReadableDocuments documents;
    private final Relay relay;
    private final JsonMapper json;
    private final EventBinding binding;
    private final Traces traces;
    private final Clock clock;
    private final GroupedReads reads;
    private final GroupedInserts inserts;
    private final RestingUpdates updates;
    private final LastWritten<D> lastWritten = new LastWritten<>();

    MongoAggregateStore(
            OutboxCollection collection,
            Class<D> type,
            MongoOperations mongo,
            ReadableDocuments documents,
            Relay relay,
            JsonMapper json,
            EventBinding binding,
            Traces traces,
            Clock clock) {
        this.collection = collection;
        this.type = type;
        this.fields = StoredFields.of(type, mongo);
        this.mongo = mongo;
        this.reads = new GroupedReads(mongo, collection.name());
        this.inserts = new GroupedInserts(mongo, collection.name());
        this.updates = new RestingUpdates(mongo, collection.name(), reads, clock);
        this.documents = documents;
        this.relay = relay;
        this.json = json;
        this.binding = binding;
        this.traces = traces;
        this.clock = clock;
    }

    @Override
    public Optional<Stored<D>> find(String id) {
        var document = mongo.execute(
                collection.name(),
                documents -> documents.find(new Document(OutboxFields.ID, id)).first());
        return Optional.ofNullable(document).map(this::read);
    }

    @Override
    public <T> List<T> find(Query query, Function<Stored<D>, T> read) {
        return documents.find(query, collection.name(), document -> read.apply(read(document)));
    }

    @Override
    public Stored<D> insert(String id, D document, List<Event> events) {
        var inserted = newDocument(new NewDocument<>(id, document, events));
        if (!inserts.insert(inserted.written())) {
            throw new DuplicateKeyException(
                    "%s/%s, or another unique value of it, is there already".formatted(collection.name(), id));
        }
        relay.publish(ref(id), inserted.lease(), inserted.pending());
        return lastWritten.remember(
                new Stored<>(id, FIRST_VERSION, document), inserted.pending().size());
    }

    @Override
    public Set<String> insertAll(List<NewDocument<D>> documents) {
        var all = documents.stream().map(this::newDocument).toList();
        all.forEach(one -> relay.reserve(ref(one.id())));
        var inserted = new LinkedHashSet<String>();
        try {
            var taken = mongo.execute(
                    collection.name(),
                    stored -> UnorderedInserts.insert(
                            stored, all.stream().map(Inserted::written).toList()));
            for (int i = 0; i < all.size(); i++) {
                if (taken == null || !taken.contains(i)) {
                    inserted.add(all.get(i).id());
                }
            }
        } finally {
            all.stream().filter(one -> !inserted.contains(one.id())).forEach(one -> relay.giveUp(ref(one.id())));
        }
        boolean allPublished = true;
        for (var one : all) {
            if (inserted.contains(one.id())) {
                allPublished &= relay.publishReserved(ref(one.id()), one.lease(), one.pending());
            }
        }
        if (!allPublished) {
            relay.sweepNow();
        }
        return inserted;
    }

    private DocumentRef ref(String id) {
        return new DocumentRef(collection, id);
    }

    private record Inserted(String id, Document written, Lease lease, List<PendingEvent> pending) {}

    private Inserted newDocument(NewDocument<D> document) {
        var pending = pending(document.id(), document.events());
        var lease = relay.newLease();
        var written = write(document.id(), document.document());
        written.put(OutboxFields.VERSION, FIRST_VERSION);
        written.put(OutboxFields.LAST_SEQUENCE, 0L);
        if (!pending.isEmpty()) {
            written.put(
                    OutboxFields.OUTBOX,
                    pending.stream().map(PendingEvent::toDocument).toList());
            written.put(OutboxFields.PENDING, pending.getFirst().id());
            written.put(OutboxFields.RELAY, lease.toDocument());
        }
        return new Inserted(document.id(), written, lease, pending);
    }

    @Override
    public Stored<D> update(Stored<D> read, D document, List<Event> events) {
        long version = read.version() + 1;
        var id = read.id();
        var pending = pending(id, events);
        var ofThatVersion = OutboxFields.idAndVersion(id, read.version());
        if (!pending.isEmpty()) {
            var written = updateInGroup(read, document, pending);
            if (written.isPresent()) {
                return written.get();
            }
            // Perhaps nobody is publishing this document, but events of it wait: take the work in the same write.
            var lease = relay.newLease();
            var after =
                    findAndUpdate(and(ofThatVersion, relay.unclaimed()), update(id, document, version, pending, lease));
            if (after != null) {
                relay.publish(ref(id), lease, OutboxFields.pendingEvents(after));
                return lastWritten.remember(new Stored<>(id, version, document), OutboxFields.events(after));
            }
            // Somebody holds the work, and sees these events before letting go.
        }
        var after = findAndUpdate(ofThatVersion, update(id, document, version, pending, null));
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

    /**
     * Together with updates of other documents: while the document rests, its next event's number is known before the update.
     *
     * @return empty if nothing was written
     * @throws DataAccessException if it may have been written or not
     */
    private Optional<Stored<D>> updateInGroup(Stored<D> read, D document, List<PendingEvent> pending) {
        var id = read.id();
        var events = lastWritten.eventsOf(id, read.version());
        // Reserved, so that no sweep takes the events before it is known that they are written.
        if (events.isEmpty() || !relay.tryReserve(ref(id))) {
            return Optional.empty();
        }
        long before = events.getAsLong();
        long version = read.version() + 1;
        var lease = relay.newLease();
        boolean written = false;
        try {
            written = updates.write(id, read.version(), before, update(id, document, version, pending, lease), lease);
        } finally {
            if (!written) {
                relay.release(ref(id), collection.topicOf(pending.getFirst().type()));
            }
        }
        if (!written) {
            return Optional.empty();
        }
        var numbered = pending.stream()
                .map(event -> event.numbered(before + event.sequence()))
                .toList();
        relay.publishReserved(ref(id), lease, numbered);
        return Optional.of(lastWritten.remember(new Stored<>(id, version, document), before + pending.size()));
    }

    @Override
    public Optional<Stored<D>> lastKnown(String id) {
        return lastWritten
                .of(id)
                .or(() -> reads.find(id)
                        .map(document -> lastWritten.remember(read(document), OutboxFields.events(document))));
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
        return mongo.execute(
                collection.name(),
                documents -> documents.findOneAndUpdate(
                        filter,
                        update,
                        new FindOneAndUpdateOptions()
                                .returnDocument(ReturnDocument.AFTER)
                                .projection(OutboxFields.PENDING_EVENTS)));
    }

    /** Sets every field of the state and no other, so that events pending from earlier changes stay where they are. */
    private Document update(String id, D document, long version, List<PendingEvent> pending, @Nullable Lease lease) {
        var set = write(id, document);
        set.remove(OutboxFields.ID);
        var unset = new Document();
        for (var field : fields) {
            if (!set.containsKey(field)) {
                unset.put(field, "");
            }
        }
        set.put(OutboxFields.VERSION, version);
        if (lease != null) {
            set.put(OutboxFields.RELAY, lease.toDocument());
        }
        var update = new Document("$set", set);
        if (!unset.isEmpty()) {
            update.put("$unset", unset);
        }
        if (!pending.isEmpty()) {
            // Ids grow with time, so the least one is the oldest.
            update.put(
                    "$min",
                    new Document(OutboxFields.PENDING, pending.getFirst().id()));
            var events = pending.stream().map(PendingEvent::toDocument).toList();
            update.put("$push", new Document(OutboxFields.OUTBOX, new Document("$each", events)));
        }
        return update;
    }

    private Document write(String id, D state) {
        // What is encrypted is bound to the id.
        var document = new Document(OutboxFields.ID, id);
        mongo.getConverter().write(state, document);
        // The root's type is known from the collection.
        document.remove("_class");
        return document;
    }

    private Stored<D> read(Document document) {
        return new Stored<>(
                document.getString(OutboxFields.ID),
                document.getLong(OutboxFields.VERSION),
                mongo.getConverter().read(type, document));
    }

    /** Numbered as the first events of a document are; others are numbered when they are read. */
    private List<PendingEvent> pending(String id, List<Event> events) {
        var pending = new ArrayList<PendingEvent>(events.size());
        long sequence = 0;
        // What a worker or a clock does has no trace to continue; its facts begin one, so that their consequences are
        // found.
        var current = traces.current();
        var trace = current == null ? TraceParent.begin().toString() : current;
        for (var event : events) {
            pending.add(new PendingEvent(
                    Uuid7.next().toString(),
                    event.type(),
                    ++sequence,
                    clock.instant(),
                    binding.bind(event.type(), id, json.writeValueAsString(event.data())),
                    trace));
        }
        return pending;
    }
}
