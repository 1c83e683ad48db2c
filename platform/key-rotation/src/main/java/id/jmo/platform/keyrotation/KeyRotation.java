package id.jmo.platform.keyrotation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.result.UpdateResult;
import id.jmo.platform.keyrotation.StorePasses.Counts;
import id.jmo.platform.personaldata.PersonalDataCipher;
import id.jmo.platform.personaldata.UnreadablePersonalData;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Encrypts anew what the service's database holds under other keys than the active one, every ciphertext in every collection.
 * A document is changed only if its values are still as they were read, so nothing that is written meanwhile is lost; it is found
 * by the next pass.
 *
 * <p>An aggregate's version stays: what it holds has not changed.
 */
final class KeyRotation implements StorePasses.Work {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);

    private final MongoOperations mongo;
    private final PersonalDataCipher cipher;

    KeyRotation(MongoOperations mongo, PersonalDataCipher cipher) {
        this.mongo = mongo;
        this.cipher = cipher;
    }

    @Override
    public String name() {
        return "key-rotation";
    }

    @Override
    public String target() {
        return cipher.activeKey();
    }

    @Override
    public boolean isWanted() {
        return cipher.hasOtherKeys();
    }

    /** All but where passes stand, by name. */
    @Override
    public List<String> collections() {
        return mongo.getCollectionNames().stream()
                .filter(name -> !name.startsWith("system.") && !name.equals(StorePasses.COLLECTION))
                .sorted()
                .toList();
    }

    @Override
    public Counts renew(String collection, List<Document> batch) {
        return batch.stream().map(stored -> renew(collection, stored)).reduce(Counts.NONE, Counts::plus);
    }

    private Counts renew(String collection, Document stored) {
        try {
            RenewedDocument renewed = RenewedDocument.of(stored, cipher);
            return renewed.isChanged()
                    ? replace(collection, Objects.requireNonNull(stored.get("_id")), renewed)
                    : Counts.NONE;
        } catch (UnreadablePersonalData none) {
            LOG.warn("{} {} is encrypted with a key that is not here", collection, stored.get("_id"));
            return Counts.UNREADABLE;
        }
    }

    private Counts replace(String collection, Object id, RenewedDocument renewed) {
        List<Bson> asRead = new ArrayList<>(List.of(eq("_id", id)));
        renewed.before().forEach((path, value) -> asRead.add(eq(path, value)));
        Document change = new Document("$set", new Document(renewed.after()));
        UpdateResult result = mongo.execute(collection, documents -> documents.updateOne(and(asRead), change));
        return result != null && result.getMatchedCount() > 0 ? Counts.CHANGED : Counts.LEFT;
    }
}
