package id.jmo.account.persistence.registration;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.account.application.registration.PhoneClaims;
import id.jmo.account.model.registration.RegistrationId;
import id.jmo.platform.personaldata.BlindIndex;
import id.jmo.platform.values.Identifier;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PhoneNumber;
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
        return claim(of(phone, REGISTRATION, registration), new Update().set(MEMBER, member.toString()));
    }

    @Override
    public void release(PhoneNumber phone, RegistrationId registration) {
        mongo.remove(of(phone, REGISTRATION, registration), COLLECTION);
    }

    @Override
    public boolean claim(PhoneNumber phone, MemberId member) {
        return claim(of(phone, MEMBER, member), new Update().set(MEMBER, member.toString()));
    }

    @Override
    public void release(PhoneNumber phone, MemberId member) {
        mongo.remove(of(phone, MEMBER, member), COLLECTION);
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

    private Query of(PhoneNumber phone, String field, Identifier<?> holder) {
        return query(where("_id")
                .is(fingerprints.of("phone|" + phone.international()))
                .and(field)
                .is(holder.toString()));
    }
}
