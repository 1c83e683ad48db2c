package id.jmo.local.store;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A stored map whose changes are noted in the log. Two changes of one key are never made at once: the collection's
 * monitor is held for each.
 */
final class LoggedMap<V> {

    private final MVMap<Key, V> map;
    private final @Nullable WriteAheadLog log;

    /** @param log null for a map in memory */
    LoggedMap(MVMap<Key, V> map, @Nullable WriteAheadLog log) {
        this.map = map;
        this.log = log;
    }

    @Nullable
    V get(Key key) {
        return map.get(key);
    }

    boolean containsKey(Key key) {
        return map.containsKey(key);
    }

    void put(Key key, V value) {
        map.put(key, value);
        if (log != null) {
            log.put(map, key, value);
        }
    }

    /** @return false, and nothing is changed, if the key is there already */
    boolean putIfAbsent(Key key, V value) {
        if (map.putIfAbsent(key, value) != null) {
            return false;
        }
        if (log != null) {
            log.put(map, key, value);
        }
        return true;
    }

    /** @return whether it was there */
    boolean remove(Key key) {
        if (map.remove(key) == null) {
            return false;
        }
        if (log != null) {
            log.removed(map, key);
        }
        return true;
    }

    void clear() {
        map.clear();
        if (log != null) {
            log.mapsChanged();
        }
    }

    /** In the order of the keys, from this one on. */
    Cursor<Key, V> cursor(Key from) {
        return map.cursor(from);
    }

    Collection<V> values() {
        return map.values();
    }

    Set<Map.Entry<Key, V>> entrySet() {
        return map.entrySet();
    }

    long size() {
        return map.sizeAsLong();
    }
}
