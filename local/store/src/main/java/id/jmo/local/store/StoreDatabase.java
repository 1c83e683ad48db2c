package id.jmo.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Optional;

/** One database: a map of documents for each collection and a map of entries for each index. */
final class StoreDatabase extends AbstractSynchronizedMongoDatabase<Key> {

    private final StoredMaps maps;

    StoreDatabase(String name, StoredMaps maps, CursorRegistry cursors) {
        super(name, cursors);
        this.maps = maps;
        initializeNamespacesAndIndexes();
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        Optional<Document> answer = command.equalsIgnoreCase("aggregate")
                ? aggregateCandidates(String.valueOf(query.get(command)), query, databases, oplog)
                : Optional.empty();
        return answer.orElseGet(() -> super.handleCommand(channel, command, query, databases, oplog));
    }

    /**
     * Of a pipeline that begins with a filter, as a count does: over the documents that an index finds for it. The library runs
     * it over all documents, also where a filter comes first.
     */
    private Optional<Document> aggregateCandidates(
            String name, Document query, DatabaseResolver databases, Oplog oplog) {
        List<Document> pipeline = Aggregation.parse(query.get("pipeline"));
        if (pipeline.isEmpty()
                || !(pipeline.getFirst().get("$match") instanceof Document filter)
                || !(resolveCollection(name, false) instanceof StoreCollection collection)) {
            return Optional.empty();
        }
        Aggregation aggregation = Aggregation.fromPipeline(pipeline, databases, this, collection, oplog);
        aggregation.validate(query);
        return aggregation.isModifying()
                ? Optional.empty()
                : collection.candidates(filter).map(aggregation::runStages).map(found -> inOneBatch(collection, found));
    }

    private static Document inOneBatch(StoreCollection collection, List<Document> found) {
        Document cursor =
                new Document("id", 0L).append("ns", collection.getFullName()).append("firstBatch", found);
        Document answer = new Document("cursor", cursor);
        Utils.markOkay(answer);
        return answer;
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
