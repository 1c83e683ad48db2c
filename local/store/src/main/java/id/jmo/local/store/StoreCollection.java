package id.jmo.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One collection. A document that is stored is never changed: every query reads it again, and an update stores a
 * changed copy. So a reader can never see half of an update.
 */
final class StoreCollection extends AbstractSynchronizedMongoCollection<Key> {

    private final LoggedMap<StoredDocument> documents;
    private final List<StoreIndex> readableIndexes = new ArrayList<>();

    StoreCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            LoggedMap<StoredDocument> documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        if (limit > 0 && orderBy != null && !orderBy.isEmpty()) {
            Optional<Stream<Key>> inOrder = QueryPlan.inOrder(query, orderBy, readableIndexes);
            if (inOrder.isPresent()) {
                // An index has a place for each element of an array: documents with one are sorted, all of them.
                AtomicBoolean byArray = new AtomicBoolean();
                Stream<Document> page = read(inOrder.get())
                        .peek(document -> byArray.compareAndSet(false, hasArray(document, orderBy.keySet())))
                        .takeWhile(_ -> !byArray.get());
                QueryResult found =
                        matchDocumentsFromStream(page, query, null, numberToSkip, limit, batchSize, fieldSelector);
                if (!byArray.get()) {
                    return found;
                }
            }
        }
        Optional<Set<Key>> candidates = QueryPlan.candidates(query, readableIndexes);
        return candidates.isPresent()
                ? matchDocuments(query, candidates.get(), orderBy, numberToSkip, limit, batchSize, fieldSelector)
                : matchDocuments(query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
    }

    private static boolean hasArray(Document document, Set<String> fields) {
        return fields.stream()
                .anyMatch(field -> Utils.getSubdocumentValueCollectionAware(document, field) instanceof Collection);
    }

    /** The documents among which are all that the filter wants; empty if no index narrows the search. */
    synchronized Optional<Stream<Document>> candidates(Document filter) {
        return QueryPlan.candidates(filter, readableIndexes).map(keys -> read(keys.stream()));
    }

    /** Each when it is wanted; without those that are gone meanwhile. */
    private Stream<Document> read(Stream<Key> keys) {
        return keys.map(this::getDocument).filter(Objects::nonNull);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        Stream<Document> all = documents.values().stream().map(StoredDocument::document);
        if (isNaturalDescending(orderBy)) {
            Comparator<Object> descending = ValueComparator.desc();
            all = all.sorted((a, b) -> descending.compare(a.get("_id"), b.get("_id")));
        }
        return matchDocumentsFromStream(all, query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
    }

    @Override
    public synchronized int count(@Nullable Document query, int skip, int limit) {
        return super.count(query, skip, limit);
    }

    @Override
    public synchronized void addIndex(Index<Key> index) {
        try {
            super.addIndex(index);
        } catch (IndexBuildFailedException e) {
            if (index instanceof StoreIndex built) {
                built.clear();
            }
            throw e;
        }
        rememberIndexes();
    }

    @Override
    public synchronized void dropIndex(String indexName) {
        super.dropIndex(indexName);
        rememberIndexes();
    }

    private void rememberIndexes() {
        readableIndexes.clear();
        for (Index<Key> index : getIndexes()) {
            if (index instanceof StoreIndex readable) {
                readableIndexes.add(readable);
            }
        }
    }

    @Override
    protected Key addDocumentInternal(Document document) {
        Object identifier =
                getIdField() == null ? UUID.randomUUID() : Utils.getSubdocumentValue(document, getIdField());
        Key key = KeyWriter.of(List.of(Missing.ofNullable(identifier)));
        if (!documents.putIfAbsent(key, StoredDocument.of(document))) {
            throw new IllegalStateException("a document with the identifier " + identifier + " was there already");
        }
        return key;
    }

    @Override
    protected void handleUpdate(Key position, Document oldDocument, Document newDocument) {
        documents.put(position, StoredDocument.of(newDocument));
    }

    @Override
    protected void removeDocument(Key position) {
        if (!documents.remove(position)) {
            throw new NoSuchElementException("no document at " + position);
        }
    }

    @Override
    protected @Nullable Document getDocument(Key position) {
        StoredDocument stored = documents.get(position);
        return stored == null ? null : stored.document();
    }

    @Override
    protected Stream<DocumentWithPosition<Key>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(entry.getValue().document(), entry.getKey()));
    }

    @Override
    public int count() {
        return (int) Math.min(documents.size(), Integer.MAX_VALUE);
    }

    @Override
    public boolean isEmpty() {
        return documents.size() == 0;
    }

    /** Not tracked: it would cost every write another changed page. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        // See tracksDataSize.
    }

    @Override
    protected int getDataSize() {
        return 0;
    }
}
