package id.jmo.platform.mongo;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.index.IndexOperations;

/**
 * The indexes that a service declares, in one bean of its persistence layer. They are created when the service starts,
 * before it serves requests or consumes events; one that exists is left as it is.
 *
 * <pre>{@code
 * @Component
 * class ClaimIndexes implements Indexes {
 *
 *     @Override
 *     public void declare(Indexes.Creation indexes) {
 *         indexes.on("claims").unique("command").sparse("step.due").index("memberId");
 *     }
 * }
 * }</pre>
 */
@FunctionalInterface
public interface Indexes {

    void declare(Creation indexes);

    /** Creates them now: for tests that use a store without the service around it. */
    default void createOn(MongoOperations mongo) {
        declare(new Creation(mongo));
    }

    /** Where indexes are created. */
    final class Creation {

        private final MongoOperations mongo;

        private Creation(MongoOperations mongo) {
            this.mongo = mongo;
        }

        public OnCollection on(String collection) {
            return new OnCollection(mongo.indexOps(collection));
        }
    }

    /** Creates indexes on one collection. Several fields make one compound index, ascending. */
    final class OnCollection {

        private final IndexOperations collection;

        private OnCollection(IndexOperations collection) {
            this.collection = collection;
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
            collection.createIndex(index);
            return this;
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
