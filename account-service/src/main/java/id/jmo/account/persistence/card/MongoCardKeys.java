package id.jmo.account.persistence.card;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.account.application.card.CardKeys;
import id.jmo.platform.values.Confidential;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** {@link CardKeys} in the collection {@code cardKeys}, a few documents; the private parts are encrypted. */
@Repository
class MongoCardKeys implements CardKeys {

    private static final String COLLECTION = "cardKeys";

    private final MongoOperations mongo;

    MongoCardKeys(MongoOperations mongo) {
        this.mongo = mongo;
    }

    record Entry(@Id String id, String publicKey, Confidential pair, Instant keptUntil) {

        private CardKey toKey() {
            return new CardKey(id, publicKey, pair, keptUntil);
        }
    }

    @Override
    public Optional<CardKey> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Entry.class, COLLECTION)).map(Entry::toKey);
    }

    @Override
    public CardKey addIfAbsent(CardKey key) {
        try {
            mongo.insert(new Entry(key.id(), key.publicKey(), key.pair(), key.keptUntil()), COLLECTION);
            return key;
        } catch (DuplicateKeyException faster) {
            return find(key.id()).orElseThrow(() -> faster);
        }
    }

    @Override
    public void deleteExpired(Instant now) {
        mongo.remove(Query.query(where("keptUntil").lt(now)), COLLECTION);
    }
}
