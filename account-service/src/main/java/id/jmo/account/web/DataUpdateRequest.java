package id.jmo.account.web;

import id.jmo.account.model.ContactDetails;
import id.jmo.account.model.ContactDetails.EmergencyContact;
import id.jmo.account.model.ContactRelation;
import id.jmo.account.model.EmailAddress;
import id.jmo.account.model.Npwp;
import id.jmo.account.model.PhoneNumber;
import id.jmo.account.web.WellFormed.Form;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.PersonName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a member confirms (pengkinian data).
 *
 * @param npwp 15 or 16 digits; not everybody has one
 * @param language to be written to in, {@code id} or {@code en}; left as it is if absent
 */
record DataUpdateRequest(
        @NotNull @WellFormed(value = Form.EMAIL, message = "email-form")
        String email,

        @NotNull @WellFormed(value = Form.PHONE, message = "phone-form")
        String phone,

        @Size(min = 5, max = 300) @Nullable String address,

        @WellFormed(value = Form.NPWP, message = "npwp-form") @Nullable
        String npwp,

        @NotNull @Valid EmergencyContactRequest emergencyContact,

        @Pattern(regexp = "id|en", message = "language-unknown") @Nullable
        String language) {

    /** @param relation to the member; older apps do not ask for it */
    record EmergencyContactRequest(
            @NotBlank @WellFormed(value = Form.NAME, message = "name-form")
            String name,

            @Nullable ContactRelation relation,

            @NotNull @WellFormed(value = Form.PHONE, message = "phone-form")
            String phone) {}

    ContactDetails contact() {
        return new ContactDetails(
                new EmailAddress(email),
                new PhoneNumber(phone),
                address == null ? null : Confidential.of(address.strip()),
                npwp == null ? null : new Npwp(npwp),
                new EmergencyContact(
                        new PersonName(emergencyContact.name()),
                        emergencyContact.relation(),
                        new PhoneNumber(emergencyContact.phone())));
    }

    @Override
    public String toString() {
        return "DataUpdateRequest";
    }
}
