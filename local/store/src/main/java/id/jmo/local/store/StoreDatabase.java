package id.jmo.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;

/** One database: a map of documents for each collection and a map of entries for each index. */
final class StoreDatabase extends AbstractSynchronizedMongoDatabase<Key> {

    private final StoredMaps maps;

    StoreDatabase(String name, StoredMaps maps, CursorRegistry cursors) {
        super(name, cursors);
        this.maps = maps;
        initializeNamespacesAndIndexes();
    }

    @Override
    protected MongoCollection<Key> openOrCreateCollection(String collectionName, CollectionOptions options) {
        return new StoreCollection(
                this, collectionName, options, maps.documents(getDatabaseName(), collectionName), cursorRegistry);
    }

    @Override
    protected Index<Key> openOrCreateUniqueIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return openIndex(collectionName, indexName, keys, true, sparse);
    }

    @Override
    protected Index<Key> openOrCreateSecondaryIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return openIndex(collectionName, indexName, keys, false, sparse);
    }

    private Index<Key> openIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean unique, boolean sparse) {
        return new StoreIndex(
                entriesOf(collectionName, indexName, StoreIndex.isOfIdentifier(keys, unique)),
                indexName,
                keys,
                unique,
                sparse);
    }

    private IndexEntries entriesOf(String collectionName, String indexName, boolean ofIdentifier) {
        if (ofIdentifier) {
            // Of stores from before, whose identifiers had entries of their own.
            maps.removeEntries(getDatabaseName(), collectionName, indexName);
            return new IndexEntries.OfDocuments(maps.documents(getDatabaseName(), collectionName));
        }
        return new IndexEntries.InMap(maps.entries(getDatabaseName(), collectionName, indexName));
    }

    @Override
    protected void dropIndex(MongoCollection<Key> collection, String indexName) {
        super.dropIndex(collection, indexName);
        maps.removeEntries(getDatabaseName(), collection.getCollectionName(), indexName);
    }

    @Override
    public void dropCollection(String collectionName, Oplog oplog) {
        super.dropCollection(collectionName, oplog);
        maps.removeDocuments(getDatabaseName(), collectionName);
    }

    @Override
    public void moveCollection(MongoDatabase oldDatabase, MongoCollection<?> collection, String newCollectionName) {
        throw new MongoServerException("this store does not rename collections");
    }

    @Override
    protected long getStorageSize() {
        return maps.size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }
}
