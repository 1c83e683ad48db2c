package id.jmo.notification.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.notification.application.Contacts;
import id.jmo.notification.model.Contact;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** {@link Contacts} in the collection {@code contacts}; names and addresses are encrypted. */
@Repository
class MongoContacts implements Contacts {

    private static final String COLLECTION = "contacts";

    private final MongoOperations mongo;

    MongoContacts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    record Entry(
            @Id String id,
            long sequence,
            Confidential name,
            @Nullable Confidential email,
            @Nullable Confidential phone,
            Language language) {

        private Contact toContact() {
            return new Contact(MemberId.of(id), name, email, phone, language);
        }
    }

    @Override
    public Optional<Contact> find(MemberId member) {
        return Optional.ofNullable(mongo.findById(member.toString(), Entry.class, COLLECTION))
                .map(Entry::toContact);
    }

    @Override
    public Map<MemberId, Contact> findAll(Collection<MemberId> members) {
        List<String> ids = members.stream().map(MemberId::toString).distinct().toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        return mongo.find(Query.query(where("_id").in(ids)), Entry.class, COLLECTION).stream()
                .map(Entry::toContact)
                .collect(Collectors.toMap(Contact::member, Function.identity()));
    }

    @Override
    public void keep(Contact contact, long sequence) {
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
