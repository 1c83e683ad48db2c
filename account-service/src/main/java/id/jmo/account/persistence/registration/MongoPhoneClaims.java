package id.jmo.account.persistence.registration;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.account.application.registration.PhoneClaims;
import id.jmo.account.model.registration.RegistrationId;
import id.jmo.platform.personaldata.BlindIndex;
import id.jmo.platform.personaldata.BlindIndexed;
import id.jmo.platform.values.Identifier;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** {@link PhoneClaims} in the collection {@code accountPhones}, a document each, with the phone's keyed hash as its id. */
@Repository
class MongoPhoneClaims implements PhoneClaims {

    private static final String COLLECTION = "accountPhones";
    private static final String REGISTRATION = "registration";
    private static final String MEMBER = "member";

    private final MongoOperations mongo;
    private final BlindIndex fingerprints;

    MongoPhoneClaims(MongoOperations mongo, BlindIndex fingerprints) {
        this.mongo = mongo;
        this.fingerprints = fingerprints;
    }

    @Override
    public boolean claim(PhoneNumber phone, RegistrationId registration, MemberId member) {
        return claim(phone, REGISTRATION, registration, member);
    }

    @Override
    public void release(PhoneNumber phone, RegistrationId registration) {
        release(fingerprints.all(text(phone)), REGISTRATION, registration);
    }

    @Override
    public boolean claim(PhoneNumber phone, MemberId member) {
        return claim(phone, MEMBER, member, member);
    }

    @Override
    public void release(PhoneNumber phone, MemberId member) {
        release(fingerprints.all(text(phone)), MEMBER, member);
    }

    private boolean claim(PhoneNumber phone, String field, Identifier<?> holder, MemberId member) {
        Optional<String> previous = fingerprints.previous(text(phone));
        if (previous.isPresent() && isAnothers(previous.get(), field, holder)) {
            return false;
        }
        List<String> claimed = new ArrayList<>();
        for (String id : fingerprints.toTake(text(phone))) {
            boolean isNew = !mongo.exists(own(id, field, holder), COLLECTION);
            if (!claim(own(id, field, holder), new Update().set(MEMBER, member.toString()))) {
                release(claimed, field, holder);
                return false;
            }
            if (isNew) {
                claimed.add(id);
            }
        }
        return true;
    }

    /** Nobody claims under the previous key any more, so what is not there now never will be. */
    private boolean isAnothers(String id, String field, Identifier<?> holder) {
        return mongo.exists(query(where("_id").is(id)), COLLECTION)
                && !mongo.exists(own(id, field, holder), COLLECTION);
    }

    /** If another has it the filter finds nothing, and the insert fails on the taken id. */
    private boolean claim(Query own, Update update) {
        try {
            mongo.upsert(own, update, COLLECTION);
            return true;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    private void release(List<String> ids, String field, Identifier<?> holder) {
        ids.forEach(id -> mongo.remove(own(id, field, holder), COLLECTION));
    }

    private static Query own(String id, String field, Identifier<?> holder) {
        return query(where("_id").is(id).and(field).is(holder.toString()));
    }

    private static String text(PhoneNumber phone) {
        return text(phone.international());
    }

    private static String text(String international) {
        return "phone|" + international;
    }

    /** Each claim is of the phone of a member or of a registration, which is encrypted there. */
    @Bean
    static BlindIndexed phonesOfMembers() {
        return indexed("members", "contact.phone");
    }

    @Bean
    static BlindIndexed phonesOfRegistrations() {
        return indexed("registrations", "phone");
    }

    private static BlindIndexed indexed(String collection, String field) {
        return new BlindIndexed(collection, null, new BlindIndexed.Entry(COLLECTION, "", MEMBER), (stored, cipher) -> {
            String international = BlindIndexed.decrypted(stored, field, cipher);
            return international == null ? null : text(international);
        });
    }
}
