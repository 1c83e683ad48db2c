package id.jmo.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An ordered index, unique or not, sparse or not, over one or more fields; an array has an entry for each of its
 * elements. An entry's key is the values of the fields (and, when not unique, the document's own key); its value is
 * the document's key.
 */
final class StoreIndex extends Index<Key> {

    private final IndexEntries entries;
    private final boolean unique;
    private final List<String> fields;

    StoreIndex(IndexEntries entries, String name, List<IndexKey> keys, boolean unique, boolean sparse) {
        super(name, keys, sparse);
        this.entries = entries;
        this.unique = unique;
        this.fields = keys.stream().map(IndexKey::getKey).toList();
    }

    List<String> fields() {
        return fields;
    }

    boolean holdsOnlyDocumentsThatHaveAField() {
        return isSparse();
    }

    /** The documents with exactly these values in all fields. */
    void collectEqual(List<?> values, Set<Key> found) {
        Key key = KeyWriter.of(values);
        if (unique) {
            Key position = entries.get(key);
            if (position != null) {
                found.add(position);
            }
        } else {
            between(key, key).forEach(found::add);
        }
    }

    /** The documents whose entry is not before {@code from}, as long as the entry begins with {@code prefix}. */
    Stream<Key> between(Key from, Key prefix) {
        return entries.documents(from, entry -> entry.startsWith(prefix));
    }

    /** As above, and ends after the entries that begin with {@code last} or that come before it. */
    Stream<Key> between(Key from, Key prefix, Key last) {
        return entries.documents(
                from, entry -> entry.startsWith(prefix) && (entry.compareTo(last) <= 0 || entry.startsWith(last)));
    }

    /** Undoes a build that failed on a duplicate value. */
    void clear() {
        entries.clear();
    }

    @Override
    public @Nullable Key getPosition(Document document) {
        // One answer is enough for the caller, and the index of the identifier always has it.
        return isOfIdentifier() ? entries.get(KeyWriter.of(List.of(document.get("_id")))) : null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Key> collection) {
        refuseDuplicates(valuesOf(document), null, collection);
    }

    @Override
    public void add(Document document, Key position, MongoCollection<Key> collection) {
        Collection<List<Object>> values = valuesOf(document);
        refuseDuplicates(values, position, collection);
        keysOf(values, position).keySet().forEach(key -> entries.put(key, position));
    }

    @Override
    public @Nullable Key remove(Document document) {
        Key position = KeyWriter.of(List.of(document.get("_id")));
        Set<Key> keys = keysOf(valuesOf(document), position).keySet();
        keys.forEach(entries::remove);
        return keys.isEmpty() ? null : position;
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Key> collection) {
        refuseDuplicates(valuesOf(after), KeyWriter.of(List.of(before.get("_id"))), collection);
    }

    @Override
    public void updateInPlace(Document before, Document after, Key position, MongoCollection<Key> collection) {
        Set<Key> old = keysOf(valuesOf(before), position).keySet();
        Set<Key> fresh = keysOf(valuesOf(after), position).keySet();
        old.stream().filter(key -> !fresh.contains(key)).forEach(entries::remove);
        fresh.stream().filter(key -> !old.contains(key)).forEach(key -> entries.put(key, position));
    }

    private void refuseDuplicates(
            Collection<List<Object>> values, @Nullable Key ownPosition, MongoCollection<Key> collection) {
        if (!unique) {
            return;
        }
        for (List<Object> tuple : values) {
            Key taken = entries.get(KeyWriter.of(tuple));
            if (taken != null && !taken.equals(ownPosition)) {
                List<Object> shown = tuple.stream()
                        .map(value -> value instanceof Missing ? "null" : value)
                        .toList();
                throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(shown));
            }
        }
    }

    private Map<Key, List<Object>> keysOf(Collection<List<Object>> values, Key position) {
        Map<Key, List<Object>> keys = new LinkedHashMap<>();
        for (List<Object> tuple : values) {
            Key key = KeyWriter.of(tuple);
            keys.put(unique ? key : key.followedBy(position), tuple);
        }
        return keys;
    }

    /** One list of values, in the order of the fields, for each entry; none when sparse and no field is there. */
    private Collection<List<Object>> valuesOf(Document document) {
        List<Object> values =
                fields.stream().map(field -> valueOf(document, field)).toList();
        if (isSparse() && values.stream().allMatch(Missing.class::isInstance)) {
            return List.of();
        }
        int length = lengthOfArray(values);
        if (length < 0) {
            return List.of(values);
        }
        Collection<List<Object>> tuples = new LinkedHashSet<>();
        for (int i = 0; i < Math.max(length, 1); i++) {
            List<Object> tuple = new ArrayList<>();
            for (Object value : values) {
                tuple.add(value instanceof List<?> array ? elementOf(array, i) : value);
            }
            tuples.add(tuple);
        }
        return tuples;
    }

    /** The length of the one array that the fields lead through; -1 without one. */
    private int lengthOfArray(List<Object> values) {
        int length = -1;
        String root = "";
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof List<?> array) {
                String ownRoot = fields.get(i).split("\\.", 2)[0];
                if (length >= 0 && (length != array.size() || !root.equals(ownRoot))) {
                    throw new CannotIndexParallelArraysError(List.of(root, ownRoot));
                }
                length = array.size();
                root = ownRoot;
            }
        }
        return length;
    }

    private static Object elementOf(List<?> array, int i) {
        return array.isEmpty() ? Missing.getInstance() : Missing.ofNullable(array.get(i));
    }

    /** An array of documents of which none has the field counts as having no such field. */
    private static Object valueOf(Document document, String field) {
        Object value = Missing.ofNullable(Utils.getSubdocumentValueCollectionAware(document, field));
        boolean throughArray = value instanceof Collection<?> elements
                && !(Utils.getSubdocumentValue(document, field) instanceof Collection<?>)
                && elements.stream().allMatch(Missing.class::isInstance);
        return throughArray ? Missing.getInstance() : value;
    }

    boolean isOfIdentifier() {
        return isOfIdentifier(getKeys(), unique);
    }

    static boolean isOfIdentifier(List<IndexKey> keys, boolean unique) {
        return unique && keys.size() == 1 && keys.getFirst().getKey().equals("_id");
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return other instanceof StoreIndex that
                && super.hasSameOptions(that)
                && unique == that.unique
                && fields.equals(that.fields);
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    /** Not used: {@link QueryPlan} chooses the index. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Key> getPositions(Document query) {
        throw new UnsupportedOperationException("an index is read through a query plan");
    }

    @Override
    public long getCount() {
        return entries.size();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        // The database removes the map.
    }
}
