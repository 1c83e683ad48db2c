package id.jmo.claim.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.ReplaceOptions;

/**
 * Keeps copies of another service's facts, each with the sequence of the fact it was made from. A fact that is delivered
 * again, or after a later one, changes nothing.
 */
final class SequencedCopies {

    private SequencedCopies() {}

    /** @param copy has the id as its {@code _id} and the sequence in {@code sequence} */
    static void keepIfNewer(MongoOperations mongo, String collection, String id, long sequence, Object copy) {
        boolean kept = tryToKeep(mongo, collection, id, sequence, copy);
        if (!kept) {
            // Either a later copy stands there, and this changes nothing; or another one was inserted at the same
            // moment.
            tryToKeep(mongo, collection, id, sequence, copy);
        }
    }

    /** Where no older copy stands the upsert inserts, which fails if a later one does. */
    private static boolean tryToKeep(MongoOperations mongo, String collection, String id, long sequence, Object copy) {
        try {
            mongo.replace(
                    query(where("_id").is(id).and("sequence").lt(sequence)),
                    copy,
                    ReplaceOptions.replaceOptions().upsert(),
                    collection);
            return true;
        } catch (DuplicateKeyException notOlder) {
            return false;
        }
    }
}
