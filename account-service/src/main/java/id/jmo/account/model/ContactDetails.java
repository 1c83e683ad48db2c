package id.jmo.account.model;

import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.EmailAddress;
import id.jmo.platform.values.PersonName;
import id.jmo.platform.values.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * What members say of themselves: how to reach them, whom to call for them, where they are paid, and what they work as. Whatever the
 * member has not given yet is absent.
 */
public record ContactDetails(
        @Nullable EmailAddress email,
        @Nullable PhoneNumber phone,
        @Nullable Confidential address,
        @Nullable Npwp npwp,
        @Nullable EmergencyContact emergencyContact,
        @Nullable BankAccount bankAccount,
        @Nullable Confidential occupation) {

    /**
     * Kontak darurat.
     *
     * @param relation to the member; absent if it was given before it was asked for
     */
    public record EmergencyContact(
            PersonName name, @Nullable ContactRelation relation, PhoneNumber phone) {}

    /** The same with another e-mail address and phone. */
    ContactDetails reachedAt(EmailAddress newEmail, PhoneNumber newPhone) {
        return new ContactDetails(newEmail, newPhone, address, npwp, emergencyContact, bankAccount, occupation);
    }

    public static ContactDetails of(@Nullable EmailAddress email, @Nullable PhoneNumber phone) {
        return new ContactDetails(email, phone, null, null, null, null, null);
    }
}
