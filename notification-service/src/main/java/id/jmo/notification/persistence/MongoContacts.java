package id.jmo.notification.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.notification.application.Contacts;
import id.jmo.notification.model.Contact;
import id.jmo.notification.model.Standing;
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
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** {@link Contacts} in the collection {@code contacts}; names and addresses are encrypted. */
@Repository
class MongoContacts implements Contacts {

    private static final String COLLECTION = "contacts";

    private final MongoOperations mongo;
    private final ReplicatedFacts<Entry> copies;

    MongoContacts(MongoOperations mongo) {
        this.mongo = mongo;
        this.copies = new ReplicatedFacts<>(mongo, COLLECTION, Entry.class);
    }

    record Entry(
            @Id String id,
            Confidential name,
            @Nullable Confidential email,
            @Nullable Confidential phone,
            Language language,
            @Nullable String segment,
            @Nullable Boolean active) {

        private Contact toContact() {
            Standing standing = segment == null || active == null ? Standing.UNKNOWN : new Standing(segment, active);
            return new Contact(MemberId.of(id), name, email, phone, language, standing);
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
                .map(found -> found.copy().toContact())
                .collect(Collectors.toMap(Contact::member, Function.identity()));
    }

    @Override
    public List<Contact> page(Optional<MemberId> after, int limit) {
        Query query = new Query();
        after.ifPresent(member -> query.addCriteria(where("_id").gt(member.toString())));
        return mongo.find(query.with(Sort.by("_id")).limit(limit), Entry.class, COLLECTION).stream()
                .map(Entry::toContact)
                .toList();
    }

    @Override
    public void keep(Contact contact, long sequence) {
        String id = contact.member().toString();
        Entry entry = new Entry(
                id,
                contact.name(),
                contact.email(),
                contact.phone(),
                contact.language(),
                contact.standing().segment(),
                contact.standing().active());
        copies.keepIfNewer(id, sequence, entry);
    }
}
