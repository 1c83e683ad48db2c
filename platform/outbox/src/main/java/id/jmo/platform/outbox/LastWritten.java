package id.jmo.platform.outbox;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Documents as this instance has written them last, or read them to write, the ones used lately. An aggregate's next change mostly comes soon,
 * and to the same instance, so it can start from what is remembered here instead of reading. It is never more than a
 * guess: other instances write too, and what is written on it is guarded by the version as always.
 */
final class LastWritten<D> {

    private static final int REMEMBERED = 500;

    private final Map<String, Known<D>> documents = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known<D>> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** @param events how many the document has had, pending or published */
    private record Known<D>(Stored<D> document, long events) {}

    Optional<Stored<D>> of(String id) {
        return Optional.ofNullable(documents.get(id)).map(Known::document);
    }

    /** How many events the document has had at this version, pending or published; empty if that is not remembered. */
    OptionalLong eventsOf(String id, long version) {
        var known = documents.get(id);
        return known == null || known.document().version() != version
                ? OptionalLong.empty()
                : OptionalLong.of(known.events());
    }

    /** Writers of one document may come here in another order than they wrote in. */
    Stored<D> remember(Stored<D> written, long events) {
        documents.merge(
                written.id(),
                new Known<>(written, events),
                (known, news) -> known.document().version() > news.document().version() ? known : news);
        return written;
    }

    void forget(String id) {
        documents.remove(id);
    }
}
