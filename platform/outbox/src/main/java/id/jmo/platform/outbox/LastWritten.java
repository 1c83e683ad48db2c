package id.jmo.platform.outbox;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Documents as this instance has written them last, the ones used lately. An aggregate's next change mostly comes soon,
 * and to the same instance, so it can start from what is remembered here instead of reading. It is never more than a
 * guess: other instances write too, and what is written on it is guarded by the version as always.
 */
final class LastWritten<D> {

    private static final int REMEMBERED = 500;

    private final Map<String, Stored<D>> documents = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Stored<D>> eldest) {
            return size() > REMEMBERED;
        }
    });

    Optional<Stored<D>> of(String id) {
        return Optional.ofNullable(documents.get(id));
    }

    /** Writers of one document may come here in another order than they wrote in. */
    Stored<D> remember(Stored<D> written) {
        documents.merge(written.id(), written, (known, news) -> known.version() > news.version() ? known : news);
        return written;
    }

    void forget(String id) {
        documents.remove(id);
    }
}
