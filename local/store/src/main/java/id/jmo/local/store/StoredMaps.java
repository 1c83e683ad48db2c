package id.jmo.local.store;

import java.util.stream.Stream;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.DataType;
import org.jspecify.annotations.Nullable;

/** The maps of the store by their names: one of documents for each collection, one of entries for each index. */
final class StoredMaps {

    private static final String DOCUMENTS = "documents/";
    private static final String INDEX = "index/";

    private final MVStore store;
    private final @Nullable WriteAheadLog log;

    /** @param log null for a store in memory */
    StoredMaps(MVStore store, @Nullable WriteAheadLog log) {
        this.store = store;
        this.log = log;
    }

    static boolean isOfDocuments(String map) {
        return map.startsWith(DOCUMENTS);
    }

    static MVMap<Key, StoredDocument> documents(MVStore store, String map) {
        return open(store, map, StoredDocument.TYPE);
    }

    static MVMap<Key, Key> entries(MVStore store, String map) {
        return open(store, map, KeyType.INSTANCE);
    }

    private static <V> MVMap<Key, V> open(MVStore store, String map, DataType<V> type) {
        return store.openMap(
                map, new MVMap.Builder<Key, V>().keyType(KeyType.INSTANCE).valueType(type));
    }

    /** The databases that have something stored. */
    Stream<String> databases() {
        return store.getMapNames().stream()
                .filter(StoredMaps::isOfDocuments)
                .map(map -> map.substring(DOCUMENTS.length(), map.indexOf('/', DOCUMENTS.length())))
                .distinct();
    }

    LoggedMap<StoredDocument> documents(String database, String collection) {
        String name = documentsOf(database, collection);
        noteIfNew(name);
        return new LoggedMap<>(documents(store, name), log);
    }

    LoggedMap<Key> entries(String database, String collection, String index) {
        String name = entriesOf(database, collection, index);
        noteIfNew(name);
        return new LoggedMap<>(entries(store, name), log);
    }

    private void noteIfNew(String name) {
        if (!store.hasMap(name)) {
            noteChange();
        }
    }

    void removeDocuments(String database, String collection) {
        remove(documentsOf(database, collection));
    }

    void removeEntries(String database, String collection, String index) {
        remove(entriesOf(database, collection, index));
    }

    private void remove(String name) {
        if (store.hasMap(name)) {
            store.removeMap(name);
            noteChange();
        }
    }

    private void noteChange() {
        if (log != null) {
            log.mapsChanged();
        }
    }

    private static String documentsOf(String database, String collection) {
        return DOCUMENTS + database + "/" + collection;
    }

    private static String entriesOf(String database, String collection, String index) {
        return INDEX + database + "/" + collection + "/" + index;
    }

    /** Bytes on disk; 0 in memory. */
    long size() {
        FileStore<?> file = store.getFileStore();
        return file == null ? 0 : file.size();
    }
}
