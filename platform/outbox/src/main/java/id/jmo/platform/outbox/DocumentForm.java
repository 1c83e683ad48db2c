package id.jmo.platform.outbox;

import id.jmo.platform.application.Event;
import id.jmo.platform.application.Traces;
import id.jmo.platform.personaldata.EventBinding;
import id.jmo.platform.values.TraceParent;
import id.jmo.platform.values.Uuid7;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

/** How the aggregates of one collection, and the events in their outboxes, are written into documents and read from them. */
final class DocumentForm<D> {

    private final Class<D> type;
    private final List<String> fields;
    private final MongoOperations mongo;
    private final JsonMapper json;
    private final EventBinding binding;
    private final Traces traces;
    private final Clock clock;

    DocumentForm(
            Class<D> type, MongoOperations mongo, JsonMapper json, EventBinding binding, Traces traces, Clock clock) {
        this.type = type;
        this.fields = StoredFields.of(type, mongo);
        this.mongo = mongo;
        this.json = json;
        this.binding = binding;
        this.traces = traces;
        this.clock = clock;
    }

    Stored<D> read(Document document) {
        return new Stored<>(
                document.getString(OutboxFields.ID),
                document.getLong(OutboxFields.VERSION),
                mongo.getConverter().read(type, document));
    }

    /** A document of the first version, with its events and the lease of who publishes them. */
    Document first(String id, D state, List<PendingEvent> pending, Lease lease) {
        var written = write(id, state);
        written.put(OutboxFields.VERSION, OutboxFields.FIRST_VERSION);
        written.put(OutboxFields.LAST_SEQUENCE, 0L);
        if (!pending.isEmpty()) {
            written.put(
                    OutboxFields.OUTBOX,
                    pending.stream().map(PendingEvent::toDocument).toList());
            written.put(OutboxFields.PENDING, pending.getFirst().id());
            written.put(OutboxFields.RELAY, lease.toDocument());
        }
        return written;
    }

    /** Sets every field of the state and no other, so that events pending from earlier changes stay where they are. */
    Document update(String id, D state, long version, List<PendingEvent> pending, @Nullable Lease lease) {
        var set = write(id, state);
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

    /** Numbered as the first events of a document are; others are numbered when they are read. */
    List<PendingEvent> pending(String id, List<Event> events) {
        var pending = new ArrayList<PendingEvent>(events.size());
        long sequence = 0;
        // What a worker or a clock does has no trace to continue; its facts begin one, so that their consequences are
        // found.
        var current = traces.current();
        var trace = current == null ? TraceParent.begin().toString() : current;
        for (var event : events) {
            var own = event.trace();
            pending.add(new PendingEvent(
                    Uuid7.next().toString(),
                    event.type(),
                    ++sequence,
                    clock.instant(),
                    binding.bind(event.type(), id, json.writeValueAsString(event.data())),
                    own == null ? trace : own));
        }
        return pending;
    }
}
