package id.jmo.platform.outbox;

import id.jmo.platform.application.Event;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.query.Query;

/**
 * One collection of aggregates. Every write is atomic, guarded by the version, and carries the events that it gave rise
 * to; the relay publishes them right afterwards, in order, with the document's id as CloudEvents subject and Kafka key
 * ({@link AggregateStores#createKeyedByOwner} takes its owner's as key).
 *
 * @param <D> a plain record whose components become the document's top-level fields; {@code _id}, {@code version},
 *     {@code outbox}, {@code pending}, {@code relay} and {@code lastSequence} are the store's own
 */
public interface AggregateStore<D> {

    Optional<Stored<D>> find(String id);

    /**
     * The document as this instance wrote it last, read only if it has not written it: it may be outdated, so use it only
     * where a write would detect that.
     */
    Optional<Stored<D>> lastKnown(String id);

    /** As above, of many, read by shared commands: those that there are, by their ids. */
    Map<String, Stored<D>> lastKnownOf(Collection<String> ids);

    /**
     * The documents a query selects, in its order. Use it with criteria on unique fields, or with a limit. One that cannot
     * be read keeps none of the others.
     *
     * @see id.jmo.platform.mongo.ReadableDocuments
     */
    default List<Stored<D>> find(Query query) {
        return find(query, Function.identity());
    }

    /** As above; a document that the function throws on counts as one that cannot be read. */
    <T> List<T> find(Query query, Function<Stored<D>, T> read);

    /** @throws DuplicateKeyException if the id, or another unique field, is taken */
    Stored<D> insert(String id, D document, List<Event> events);

    /**
     * Inserts many new documents in one command, each with its events. What the relay does not take at once rests in the store
     * until it does.
     *
     * @return the ids of those that were inserted; of the others the id, or another unique field, is taken
     */
    Set<String> insertAll(List<NewDocument<D>> documents);

    /** A document that is not stored yet, and the events of its beginning. */
    record NewDocument<D>(String id, D document, List<Event> events) {

        public NewDocument {
            events = List.copyOf(events);
        }
    }

    /**
     * Replaces the state that was read.
     *
     * @throws OptimisticLockingFailureException if the document changed since
     * @throws DuplicateKeyException if a unique field is taken
     */
    Stored<D> update(Stored<D> read, D document, List<Event> events);

    /**
     * Replaces the states of many documents by shared commands, as far as nothing keeps one from it: that it changed since, that
     * it was not among those that this instance {@linkplain #lastKnownOf knows}, that events of it are being published.
     *
     * @param replacements each of another document, with at least one event
     * @return those that were replaced, by their ids; the others are to be {@linkplain #update updated} by themselves
     * @throws org.springframework.dao.DataAccessException if a command failed; any of them may have been replaced
     */
    Map<String, Stored<D>> updateAll(List<Replacement<D>> replacements);

    /** The state that follows the one that was read, and the events of the change. */
    record Replacement<D>(Stored<D> read, D document, List<Event> events) {

        public Replacement {
            events = List.copyOf(events);
        }
    }

    /**
     * Applies a decision to the document and writes it, and retries if another writer was faster. The decision must be
     * pure: it is repeated as often as needed, perhaps first on {@link #lastKnown}.
     *
     * @return the state after the change, or as read if there was none
     * @throws java.util.NoSuchElementException if there is no such document
     */
    Stored<D> change(String id, Function<D, Change<D>> decision);
}
