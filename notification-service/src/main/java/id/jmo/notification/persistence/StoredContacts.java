package id.jmo.notification.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.notification.application.Contacts;
import id.jmo.notification.model.Contact;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** {@link Contacts} in the collection {@code contacts}; names and addresses are encrypted. */
@Repository
class StoredContacts implements Contacts {

    private static final String COLLECTION = "contacts";

    private final MongoOperations mongo;

    StoredContacts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    record Entry(
            @Id String id,
            long sequence,
            Confidential name,
            @Nullable Confidential email,
            @Nullable Confidential phone,
            Language language) {}

    @Override
    public Optional<Contact> find(MemberId member) {
        return Optional.ofNullable(mongo.findById(member.toString(), Entry.class, COLLECTION))
                .map(entry -> new Contact(member, entry.name(), entry.email(), entry.phone(), entry.language()));
    }

    @Override
    public void remember(Contact contact, long sequence) {
        Entry entry = new Entry(
                contact.member().toString(),
                sequence,
                contact.name(),
                contact.email(),
                contact.phone(),
                contact.language());
        try {
            mongo.insert(entry, COLLECTION);
        } catch (DuplicateKeyException known) {
            mongo.findAndReplace(
                    Query.query(where("_id").is(entry.id()).and("sequence").lt(sequence)),
                    entry,
                    FindAndReplaceOptions.empty(),
                    COLLECTION);
        }
    }
}
