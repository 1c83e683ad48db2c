package id.jmo.platform.snap;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.platform.values.Confidential;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

class MongoBankToken implements SharedBankToken {

    private static final String COLLECTION = "bankTokens";
    private static final String ID = "current";

    record TokenDocument(String id, Confidential value, Instant renewAt) {}

    private final MongoOperations mongo;

    MongoBankToken(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Token> current() {
        return Optional.ofNullable(mongo.findById(ID, TokenDocument.class, COLLECTION))
                .map(found -> new Token(found.value(), found.renewAt()));
    }

    @Override
    public void replace(Token token) {
        mongo.save(new TokenDocument(ID, token.value(), token.renewAt()), COLLECTION);
    }

    @Override
    public void forget(Confidential value) {
        // The value is encrypted, so it cannot be part of a query; the time of its renewal tells it from another.
        current()
                .filter(known -> known.value().equals(value))
                .ifPresent(known -> mongo.remove(
                        Query.query(where("_id").is(ID).and("renewAt").is(known.renewAt())), COLLECTION));
    }
}
