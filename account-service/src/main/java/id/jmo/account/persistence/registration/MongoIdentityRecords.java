package id.jmo.account.persistence.registration;

import id.jmo.account.application.registration.IdentityRecords;
import id.jmo.account.model.registration.IdentityRecord;
import id.jmo.account.model.registration.Passport;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PersonName;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** {@link IdentityRecords} in the collection {@code identityRecords}, a document a member; all of it is encrypted. */
@Repository
class MongoIdentityRecords implements IdentityRecords {

    private static final String COLLECTION = "identityRecords";

    private final MongoOperations mongo;

    MongoIdentityRecords(MongoOperations mongo) {
        this.mongo = mongo;
    }

    record Entry(
            @Id String id,
            @Nullable Confidential passportCountry,
            @Nullable Confidential passportNumber,
            @Nullable Confidential mothersName) {

        private static Entry of(MemberId member, IdentityRecord identity) {
            Passport passport = identity.passport();
            PersonName mother = identity.mothersName();
            return new Entry(
                    member.toString(),
                    passport == null ? null : Confidential.of(passport.country()),
                    passport == null ? null : Confidential.of(passport.number()),
                    mother == null ? null : Confidential.of(mother.text()));
        }

        private IdentityRecord toIdentity() {
            return new IdentityRecord(
                    RegistrationDocument.passport(passportCountry, passportNumber),
                    mothersName == null ? null : new PersonName(mothersName.reveal()));
        }
    }

    @Override
    public IdentityRecord of(MemberId member) {
        Entry entry = mongo.findById(member.toString(), Entry.class, COLLECTION);
        return entry == null ? IdentityRecord.NONE : entry.toIdentity();
    }

    @Override
    public void keep(MemberId member, IdentityRecord identity) {
        mongo.save(Entry.of(member, identity), COLLECTION);
    }
}
