package id.jmo.platform.mongo;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.index.IndexInfo;

/**
 * Makes the indexes of a database those that are declared: builds what is missing, replaces what has other options, and drops
 * unique indexes that are declared no more. Other indexes that somebody added stay. Repeated after an interruption it
 * goes on with what is missing; a build that the store itself is still working on is joined.
 */
final class IndexBuilds {

    private static final Logger LOG = LoggerFactory.getLogger(IndexBuilds.class);

    private final MongoOperations mongo;
    private final DeclaredCollections declared;

    IndexBuilds(MongoOperations mongo, DeclaredCollections declared) {
        this.mongo = mongo;
        this.declared = declared;
    }

    boolean isComplete() {
        return declared.all().stream().allMatch(collection -> {
            var existing = existing(collection);
            return obsolete(collection, existing).isEmpty()
                    && missing(collection, existing).isEmpty();
        });
    }

    void build() {
        declared.all().forEach(this::build);
    }

    private void build(Indexes.OnCollection collection) {
        var name = collection.collection();
        var existing = existing(collection);
        var missing = missing(collection, existing);
        for (var index : obsolete(collection, existing)) {
            mongo.indexOps(name).dropIndex(index);
            LOG.info("Dropped index {} of {}", index, name);
        }
        for (var index : missing) {
            var documents = existing.isEmpty() ? 0 : mongo.estimatedCount(name);
            if (documents > 0) {
                LOG.info("Building index {} of {} over about {} documents", nameOf(index), name, documents);
            }
            mongo.indexOps(name).createIndex(index);
            if (documents > 0) {
                LOG.info("Built index {} of {}", nameOf(index), name);
            }
        }
    }

    private Map<String, IndexInfo> existing(Indexes.OnCollection collection) {
        return mongo.indexOps(collection.collection()).getIndexInfo().stream()
                .collect(Collectors.toMap(IndexInfo::getName, Function.identity()));
    }

    private static List<String> obsolete(Indexes.OnCollection collection, Map<String, IndexInfo> existing) {
        var wanted = collection.indexes().stream().collect(Collectors.toMap(IndexBuilds::nameOf, Function.identity()));
        return existing.values().stream()
                .filter(index -> !index.getName().equals("_id_"))
                .filter(index -> wanted.containsKey(index.getName())
                        ? !isSame(wanted.get(index.getName()), index)
                        : index.isUnique())
                .map(IndexInfo::getName)
                .toList();
    }

    private static List<IndexDefinition> missing(Indexes.OnCollection collection, Map<String, IndexInfo> existing) {
        return collection.indexes().stream()
                .filter(index -> {
                    var known = existing.get(nameOf(index));
                    return known == null || !isSame(index, known);
                })
                .toList();
    }

    private static boolean isSame(IndexDefinition wanted, IndexInfo existing) {
        return DeclaredCollections.isUnique(wanted) == existing.isUnique()
                && Boolean.TRUE.equals(wanted.getIndexOptions().get("sparse")) == existing.isSparse();
    }

    /** As the store names an index that has no name of its own. */
    private static String nameOf(IndexDefinition index) {
        return index.getIndexKeys().entrySet().stream()
                .map(field -> field.getKey() + "_" + field.getValue())
                .collect(Collectors.joining("_"));
    }
}
