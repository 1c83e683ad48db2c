package id.jmo.account.model;

import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.EmailAddress;
import id.jmo.platform.values.PersonName;
import id.jmo.platform.values.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** How to reach a member, and whom to call for them. Whatever the member has not given yet is absent. */
public record ContactDetails(
        @Nullable EmailAddress email,
        @Nullable PhoneNumber phone,
        @Nullable Confidential address,
        @Nullable Npwp npwp,
        @Nullable EmergencyContact emergencyContact) {

    /**
     * Kontak darurat.
     *
     * @param relation to the member; absent if it was given before it was asked for
     */
    public record EmergencyContact(
            PersonName name, @Nullable ContactRelation relation, PhoneNumber phone) {}

    public static ContactDetails of(@Nullable EmailAddress email, @Nullable PhoneNumber phone) {
        return new ContactDetails(email, phone, null, null, null);
    }
}
