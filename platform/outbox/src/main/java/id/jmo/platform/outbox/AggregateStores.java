package id.jmo.platform.outbox;

import id.jmo.platform.application.Traces;
import id.jmo.platform.mongo.Indexes;
import id.jmo.platform.mongo.ReadableDocuments;
import id.jmo.platform.personaldata.EventBinding;
import id.jmo.platform.topics.OwnedTopics;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

/** Makes the {@link AggregateStore} of each collection a service has. */
public final class AggregateStores implements Indexes {

    private final MongoOperations mongo;
    private final ReadableDocuments documents;
    private final Relay relay;
    private final Sweep sweep;
    private final OwnedTopics topics;
    private final JsonMapper json;
    private final EventBinding binding;
    private final Traces traces;
    private final Clock clock;
    private final List<String> collections = new CopyOnWriteArrayList<>();

    AggregateStores(
            MongoOperations mongo,
            ReadableDocuments documents,
            Relay relay,
            Sweep sweep,
            OwnedTopics topics,
            JsonMapper json,
            EventBinding binding,
            Traces traces,
            Clock clock) {
        this.mongo = mongo;
        this.documents = documents;
        this.relay = relay;
        this.sweep = sweep;
        this.topics = topics;
        this.json = json;
        this.binding = binding;
        this.traces = traces;
        this.clock = clock;
    }

    /**
     * The store of one collection, whose events go to one topic; creates the topic where it is missing.
     *
     * @throws IllegalArgumentException if a component of the type has a name the store keeps for itself
     */
    public <D> AggregateStore<D> create(String collection, Class<D> type, String topic) {
        return create(collection, type, topic, Map.of());
    }

    /**
     * As above, with event types that come in masses on topics of their own, so that the others never queue behind them. The
     * events of a document are numbered together, whichever topic they go to, and leave it in their order.
     *
     * @param ofTheirOwn the topics of these types; all other types go to {@code topic}
     */
    public <D> AggregateStore<D> create(
            String collection, Class<D> type, String topic, Map<String, String> ofTheirOwn) {
        return facts(new OutboxCollection(collection, topic, ofTheirOwn, false), type);
    }

    /**
     * The store of a collection of which many documents belong to one owner, whose events reach consumers in their order, one
     * after the other: the owner is the Kafka key. A document's id is the owner's, a slash, and what tells it from the others.
     */
    public <D> AggregateStore<D> createKeyedByOwner(String collection, Class<D> type, String topic) {
        return facts(new OutboxCollection(collection, topic, Map.of(), true), type);
    }

    private <D> AggregateStore<D> facts(OutboxCollection outbox, Class<D> type) {
        outbox.topics().forEach(topics::addFacts);
        return on(outbox, type);
    }

    /**
     * As above, for events that are of no use after a while.
     *
     * @param keptFor how long the broker keeps them
     */
    public <D> AggregateStore<D> createPassing(String collection, Class<D> type, String topic, Duration keptFor) {
        topics.addPassing(topic, keptFor);
        return on(new OutboxCollection(collection, topic), type);
    }

    private <D> AggregateStore<D> on(OutboxCollection outbox, Class<D> type) {
        collections.add(outbox.name());
        sweep.add(outbox);
        var form = new DocumentForm<>(type, mongo, json, binding, traces, clock);
        return new MongoAggregateStore<>(outbox, form, mongo, documents, relay, clock);
    }

    /** Those that have been made so far. */
    List<String> collections() {
        return List.copyOf(collections);
    }

    /** By which the sweep finds what waits; no two documents wait with the same event. */
    @Override
    public void declare(Indexes.Creation indexes) {
        collections.forEach(collection -> indexes.on(collection).sparse(OutboxFields.PENDING));
    }
}
