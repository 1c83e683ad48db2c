package id.jmo.platform.mongo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Finds documents and reads each for itself: one that cannot be read, because it was damaged or is encrypted under a key that
 * this instance has not, is passed over and keeps none of the others. It is logged, counted and listed in the service's health
 * until it can be read, or has not been met for an hour.
 */
public final class ReadableDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(ReadableDocuments.class);

    /** Enough for an operator to see what is wrong with them. */
    private static final int MOST_LISTED = 1_000;

    private static final Duration LISTED_FOR = Duration.ofHours(1);

    private final Map<String, Unreadable> unreadable = new ConcurrentHashMap<>();
    private final MongoOperations mongo;
    private final Clock clock;

    public ReadableDocuments(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    private record Unreadable(String cause, Instant met) {}

    /**
     * The readable documents that a query selects, as many as its limit, in its order.
     *
     * @param query sorted, if it has a limit
     * @param read throws if the document cannot be read
     */
    public <T> List<T> find(Query query, String collection, Function<Document, T> read) {
        var found = new ArrayList<T>();
        long skipped = query.getSkip();
        boolean more = true;
        while (more) {
            var page = Query.of(query).skip(skipped);
            if (query.isLimited()) {
                page.limit(query.getLimit() - found.size());
            }
            var documents = mongo.find(page, Document.class, collection);
            for (var document : documents) {
                read(document, collection, read).ifPresent(found::add);
            }
            skipped += documents.size();
            more = query.isLimited() && found.size() < query.getLimit() && documents.size() == page.getLimit();
        }
        return found;
    }

    /** As above, for documents that are mapped to a type first. */
    public <D, T> List<T> find(Query query, Class<D> type, String collection, Function<D, T> read) {
        return find(
                query, collection, document -> read.apply(mongo.getConverter().read(type, document)));
    }

    private <T> Optional<T> read(Document document, String collection, Function<Document, T> read) {
        var name = collection + "/" + document.get("_id");
        try {
            var value = read.apply(document);
            unreadable.remove(name);
            return Optional.of(value);
        } catch (RuntimeException fault) {
            // Its message may quote the document.
            note(name, fault.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private void note(String name, String cause) {
        var isNew = !unreadable.containsKey(name);
        if (isNew && unreadable.size() >= MOST_LISTED) {
            return;
        }
        unreadable.put(name, new Unreadable(cause, clock.instant()));
        if (isNew) {
            LOG.error("{} cannot be read and is passed over: {}", name, cause);
        }
    }

    /** What could not be read lately, by collection and id, and why. */
    public Map<String, String> unreadable() {
        var oldest = clock.instant().minus(LISTED_FOR);
        unreadable.values().removeIf(known -> known.met().isBefore(oldest));
        var listed = new TreeMap<String, String>();
        unreadable.forEach((name, known) -> listed.put(name, known.cause()));
        return listed;
    }
}
