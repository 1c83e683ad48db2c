package id.jmo.account.application.registration;

import id.jmo.account.model.registration.RegistrationId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PhoneNumber;

/** Which phone is whose: one belongs to one account. */
public interface PhoneClaims {

    /** Claims the phone of a new account; true also if this registration claimed it before. */
    boolean claim(PhoneNumber phone, RegistrationId registration, MemberId member);

    /** Gives a claim of this registration back; does nothing if it has none. */
    void release(PhoneNumber phone, RegistrationId registration);

    /** Claims the phone for a member who has an account; true also if it was theirs before. */
    boolean claim(PhoneNumber phone, MemberId member);

    /** Gives a member's phone back; does nothing if it is not theirs. */
    void release(PhoneNumber phone, MemberId member);
}
