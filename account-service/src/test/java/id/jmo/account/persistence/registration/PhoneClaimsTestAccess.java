package id.jmo.account.persistence.registration;

import id.jmo.account.application.registration.PhoneClaims;
import id.jmo.platform.personaldata.BlindIndex;
import org.springframework.data.mongodb.core.MongoOperations;

/** Makes the package's classes for tests of others. */
public final class PhoneClaimsTestAccess {

    private PhoneClaimsTestAccess() {}

    public static PhoneClaims of(MongoOperations mongo, BlindIndex fingerprints) {
        return new MongoPhoneClaims(mongo, fingerprints);
    }
}
