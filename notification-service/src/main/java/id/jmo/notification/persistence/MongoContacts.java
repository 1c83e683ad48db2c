package id.jmo.notification.persistence;

import id.jmo.notification.application.Contacts;
import id.jmo.notification.model.Contact;
import id.jmo.platform.mongo.ReplicatedFacts;
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
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** {@link Contacts} in the collection {@code contacts}; names and addresses are encrypted. */
@Repository
class MongoContacts implements Contacts {

    private final ReplicatedFacts<Entry> copies;

    MongoContacts(MongoOperations mongo) {
        this.copies = new ReplicatedFacts<>(mongo, "contacts", Entry.class);
    }

    record Entry(
            @Id String id,
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
        return copies.find(member.toString()).map(Entry::toContact);
    }

    @Override
    public Map<MemberId, Contact> findAll(Collection<MemberId> members) {
        List<String> ids = members.stream().map(MemberId::toString).distinct().toList();
        return copies.findAll(ids).stream()
                .map(Entry::toContact)
                .collect(Collectors.toMap(Contact::member, Function.identity()));
    }

    @Override
    public void keep(Contact contact, long sequence) {
        String id = contact.member().toString();
        copies.keepIfNewer(
                id, sequence, new Entry(id, contact.name(), contact.email(), contact.phone(), contact.language()));
    }
}
