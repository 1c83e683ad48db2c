package id.jmo.account.web;

import id.jmo.account.model.registration.AccountRegistration;
import id.jmo.account.model.registration.AccountRegistration.Identity;
import id.jmo.account.model.registration.AccountRegistration.RefusedAccount;
import id.jmo.account.model.registration.AccountRegistration.Status;
import id.jmo.account.model.registration.PersonalData;
import id.jmo.account.model.registration.RegistrationId;
import id.jmo.account.model.registration.RegistrationStep;
import id.jmo.platform.values.Nik;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a registration stands. It repeats no answer.
 *
 * @param step the first that is not done; none if all are
 * @param identity whether the personal data are a member's; not which of them differ
 * @param warnings of what looks like a typing error in the NIK and yet may be right
 * @param refused why there will be no account
 * @param expiresAt until when the steps can be answered
 * @param terms the version of the terms to accept, which {@code /api/v1/registrations/terms/{version}} has
 */
record AccountRegistrationView(
        RegistrationId registrationId,
        Status status,
        @Nullable RegistrationStep step,
        Identity identity,
        List<Warning> warnings,
        @Nullable RefusedAccount refused,
        Instant expiresAt,
        String terms) {

    /** What may be wrong about a NIK. */
    enum Warning {
        NIK_PROVINCE_UNKNOWN,
        NIK_BIRTH_DATE_DIFFERS
    }

    static AccountRegistrationView of(AccountRegistration registration, List<RegistrationStep> order, String terms) {
        return new AccountRegistrationView(
                registration.id(),
                registration.status(),
                registration.step(order).orElse(null),
                registration.identity(),
                warnings(registration.answers().person()),
                registration.refused(),
                registration.expiresAt(),
                terms);
    }

    private static List<Warning> warnings(@Nullable PersonalData person) {
        Nik nik = person == null ? null : person.nik();
        List<Warning> warnings = new ArrayList<>();
        if (person != null && nik != null) {
            if (!nik.hasKnownProvince()) {
                warnings.add(Warning.NIK_PROVINCE_UNKNOWN);
            }
            if (!nik.isOfBirth(person.birthDate())) {
                warnings.add(Warning.NIK_BIRTH_DATE_DIFFERS);
            }
        }
        return warnings;
    }
}
