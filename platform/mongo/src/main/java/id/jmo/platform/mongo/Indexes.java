package id.jmo.platform.mongo;

import java.util.ArrayList;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;

/**
 * The indexes and shard keys that a service declares, in one bean of its persistence layer. They are created when the service
 * starts, before it serves requests or consumes events. A unique index that a sharded cluster could not have stops the start:
 * what must be unique beside the shard key is kept by {@link Guards}.
 *
 * <pre>{@code
 * @Component
 * class InboxIndexes implements Indexes {
 *
 *     @Override
 *     public void declare(Indexes.Creation indexes) {
 *         indexes.on("inbox").shardedBy("memberId").unique("memberId", "key").sparse("readAt");
 *     }
 * }
 * }</pre>
 *
 * @see DeclaredCollections
 */
@FunctionalInterface
public interface Indexes {

    void declare(Creation indexes);

    /** Creates them now: for tests that use a store without the service around it. */
    default void createOn(MongoOperations mongo) {
        new IndexBuilds(mongo, DeclaredCollections.of(List.of(this))).build();
    }

    /** What is declared of each collection. */
    final class Creation {

        private final DeclaredCollections declared;

        Creation(DeclaredCollections declared) {
            this.declared = declared;
        }

        /** A collection of which no shard key is declared is sharded by its hashed {@code _id}. */
        public OnCollection on(String collection) {
            return declared.on(collection);
        }
    }

    /** The shard key and the indexes of one collection. Several fields make one compound index, ascending. */
    final class OnCollection {

        private final String collection;
        private final List<IndexDefinition> indexes = new ArrayList<>();
        private ShardKey shardKey = new ShardKey.HashedId();

        OnCollection(String collection) {
            this.collection = collection;
        }

        /** Every document has these fields, and they never change. */
        public OnCollection shardedBy(String... fields) {
            return sharded(new ShardKey.Fields(List.of(fields)));
        }

        /** @param reason what keeps the collection small */
        public OnCollection unsharded(String reason) {
            return sharded(new ShardKey.Unsharded(reason));
        }

        private OnCollection sharded(ShardKey key) {
            if (!(shardKey instanceof ShardKey.HashedId)) {
                throw new IllegalStateException(collection + " has a shard key: " + shardKey);
            }
            shardKey = key;
            return this;
        }

        /** Documents without the field are indexed too, as if it were null. */
        public OnCollection index(String... fields) {
            return create(ascending(fields));
        }

        /** Documents without the field are not in the index. */
        public OnCollection sparse(String... fields) {
            return create(ascending(fields).sparse());
        }

        /** At most one document has a value; only one can be without the field. */
        public OnCollection unique(String... fields) {
            return create(ascending(fields).unique());
        }

        /** At most one document has a value; any number can be without the field. */
        public OnCollection uniqueSparse(String... fields) {
            return create(ascending(fields).unique().sparse());
        }

        /** An index of any other kind. */
        public OnCollection create(IndexDefinition index) {
            indexes.add(index);
            return this;
        }

        String collection() {
            return collection;
        }

        ShardKey shardKey() {
            return shardKey;
        }

        List<IndexDefinition> indexes() {
            return List.copyOf(indexes);
        }

        private static Index ascending(String... fields) {
            Index index = new Index();
            for (String field : fields) {
                index.on(field, Sort.Direction.ASC);
            }
            return index;
        }
    }
}
