package id.jmo.platform.mongo;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.data.mongodb.core.index.IndexDefinition;

/** What a service's {@link Indexes} say about its collections. */
public final class DeclaredCollections {

    private final Map<String, Indexes.OnCollection> collections = new TreeMap<>();

    private DeclaredCollections() {}

    /** @throws IllegalStateException if a sharded cluster could not have one of the indexes */
    public static DeclaredCollections of(Iterable<Indexes> declarations) {
        var declared = new DeclaredCollections();
        declarations.forEach(declaration -> declaration.declare(new Indexes.Creation(declared)));
        var illegal = declared.collections.values().stream()
                .flatMap(collection -> collection.indexes().stream()
                        .filter(DeclaredCollections::isUnique)
                        .map(index -> List.copyOf(index.getIndexKeys().keySet()))
                        .filter(fields -> !collection.shardKey().admitsUnique(fields))
                        .map(fields -> "%s%s, sharded by %s"
                                .formatted(collection.collection(), fields, collection.shardKey())))
                .toList();
        if (!illegal.isEmpty()) {
            throw new IllegalStateException("A sharded cluster cannot have these unique indexes: " + illegal);
        }
        return declared;
    }

    Indexes.OnCollection on(String collection) {
        return collections.computeIfAbsent(collection, Indexes.OnCollection::new);
    }

    Collection<Indexes.OnCollection> all() {
        return collections.values();
    }

    /** Also of a collection that is not declared. */
    public ShardKey shardKeyOf(String collection) {
        var declared = collections.get(collection);
        return declared == null ? new ShardKey.HashedId() : declared.shardKey();
    }

    static boolean isUnique(IndexDefinition index) {
        return Boolean.TRUE.equals(index.getIndexOptions().get("unique"));
    }
}
