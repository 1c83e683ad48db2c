package id.jmo.platform.mongo;

import java.util.List;

/**
 * By what the documents of a collection are spread over the shards of a cluster, once there is one.
 *
 * <p>A shard sees only its own documents, so it can keep a value unique only where all documents with that value lie on one
 * shard.
 */
public sealed interface ShardKey {

    /** Whether a sharded cluster can have a unique index over these fields, in this order. */
    boolean admitsUnique(List<String> fields);

    /**
     * By the hash of {@code _id}: every document lies for itself, nothing but {@code _id} is unique, and what is found by
     * another field is asked of all shards.
     */
    record HashedId() implements ShardKey {

        @Override
        public boolean admitsUnique(List<String> fields) {
            return false;
        }

        @Override
        public String toString() {
            return "hashed _id";
        }
    }

    /** By these fields, ascending: documents with the same values lie together, and every document has the fields. */
    record Fields(List<String> names) implements ShardKey {

        public Fields {
            names = List.copyOf(names);
            if (names.isEmpty()) {
                throw new IllegalArgumentException("A shard key has fields");
            }
        }

        @Override
        public boolean admitsUnique(List<String> fields) {
            return fields.size() >= names.size()
                    && fields.subList(0, names.size()).equals(names);
        }

        @Override
        public String toString() {
            return String.join(", ", names);
        }
    }

    /**
     * On one shard, because it stays small.
     *
     * @param reason what keeps it small
     */
    record Unsharded(String reason) implements ShardKey {

        @Override
        public boolean admitsUnique(List<String> fields) {
            return true;
        }

        @Override
        public String toString() {
            return "unsharded: " + reason;
        }
    }
}
