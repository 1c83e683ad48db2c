package id.jmo.account.model.dataupdate;

import id.jmo.account.model.ContactDetails;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.EmailAddress;
import id.jmo.platform.values.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * The contact that a member gave. An address or phone that is new has to be proved with a code.
 *
 * @param emailProved whether it is the one on record, or its code was entered
 * @param phoneProved likewise
 */
public record GivenContact(
        EmailAddress email,
        boolean emailProved,
        PhoneNumber phone,
        boolean phoneProved,
        @Nullable Confidential address) {

    /** @param before the one that was given before, whose proofs stay valid for what is the same */
    static GivenContact given(
            EmailAddress email,
            PhoneNumber phone,
            @Nullable Confidential address,
            ContactDetails onRecord,
            @Nullable GivenContact before) {
        return new GivenContact(
                email,
                email.equals(onRecord.email()) || before != null && before.emailProved && email.equals(before.email),
                phone,
                phone.equals(onRecord.phone()) || before != null && before.phoneProved && phone.equals(before.phone),
                address);
    }

    GivenContact withProved(EmailAddress proved) {
        return new GivenContact(email, emailProved || proved.equals(email), phone, phoneProved, address);
    }

    GivenContact withProved(PhoneNumber proved) {
        return new GivenContact(email, emailProved, phone, phoneProved || proved.equals(phone), address);
    }

    GivenContact withoutProofs(boolean ofEmail) {
        return new GivenContact(email, emailProved && !ofEmail, phone, phoneProved && ofEmail, address);
    }

    boolean isProved() {
        return emailProved && phoneProved;
    }

    @Override
    public String toString() {
        return "GivenContact";
    }
}
