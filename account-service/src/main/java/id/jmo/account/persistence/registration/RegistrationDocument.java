package id.jmo.account.persistence.registration;

import id.jmo.account.model.Segment;
import id.jmo.account.model.registration.AccountRegistration;
import id.jmo.account.model.registration.AccountRegistration.Identity;
import id.jmo.account.model.registration.AccountRegistration.RefusedAccount;
import id.jmo.account.model.registration.AccountRegistration.Status;
import id.jmo.account.model.registration.Answers;
import id.jmo.account.model.registration.Citizenship;
import id.jmo.account.model.registration.Passport;
import id.jmo.account.model.registration.PasswordHash;
import id.jmo.account.model.registration.PersonalData;
import id.jmo.account.model.registration.RegistrationId;
import id.jmo.account.model.registration.TermsAccepted;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.EmailAddress;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.PersonName;
import id.jmo.platform.values.PhoneNumber;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A registration at rest. Personal data and the hash of the password are encrypted.
 *
 * @param eraseAt from when on it may be erased; absent while the account is being created, and afterwards, because it
 *     says which terms were accepted
 */
record RegistrationDocument(
        String secretHash,
        Language language,
        Instant expiresAt,
        @Nullable Instant eraseAt,
        @Nullable Citizenship citizenship,
        @Nullable Segment segment,
        @Nullable Person person,
        @Nullable Confidential email,
        boolean emailVerified,
        @Nullable Confidential phone,
        boolean phoneVerified,
        @Nullable Password password,
        @Nullable Terms terms,
        Identity identity,
        int identityTries,
        @Nullable MemberId member,
        Status status,
        @Nullable RefusedAccount refused,
        @Nullable Instant dueAt,
        int attempts,
        @Nullable Instant completedAt) {

    static final String DUE_AT = "dueAt";

    record Person(
            Confidential name,
            @Nullable Nik nik,
            @Nullable Confidential passportCountry,
            @Nullable Confidential passportNumber,
            Kpj kpj,
            Confidential birthDate,
            Confidential mothersName) {

        private static Person of(PersonalData data) {
            Passport passport = data.passport();
            return new Person(
                    Confidential.of(data.name().text()),
                    data.nik(),
                    passport == null ? null : Confidential.of(passport.country()),
                    passport == null ? null : Confidential.of(passport.number()),
                    data.kpj(),
                    Confidential.of(data.birthDate().toString()),
                    Confidential.of(data.mothersName().text()));
        }

        private PersonalData toData() {
            return new PersonalData(
                    new PersonName(name.reveal()),
                    nik,
                    passport(passportCountry, passportNumber),
                    kpj,
                    LocalDate.parse(birthDate.reveal()),
                    new PersonName(mothersName.reveal()));
        }
    }

    static @Nullable Passport passport(@Nullable Confidential country, @Nullable Confidential number) {
        return country == null || number == null ? null : new Passport(country.reveal(), number.reveal());
    }

    record Password(Confidential salt, Confidential value, int iterations) {}

    record Terms(String version, Instant at) {}

    static RegistrationDocument of(AccountRegistration registration) {
        Answers answers = registration.answers();
        PersonalData person = answers.person();
        EmailAddress email = answers.email();
        PhoneNumber phone = answers.phone();
        PasswordHash password = answers.password();
        TermsAccepted terms = answers.terms();
        return new RegistrationDocument(
                registration.secretHash(),
                registration.language(),
                registration.expiresAt(),
                switch (registration.status()) {
                    case OPEN, REFUSED -> registration.expiresAt();
                    case CREATING, COMPLETED -> null;
                },
                answers.citizenship(),
                answers.segment(),
                person == null ? null : Person.of(person),
                email == null ? null : Confidential.of(email.text()),
                answers.emailVerified(),
                phone == null ? null : Confidential.of(phone.international()),
                answers.phoneVerified(),
                password == null
                        ? null
                        : new Password(
                                Confidential.of(password.salt()),
                                Confidential.of(password.value()),
                                password.iterations()),
                terms == null ? null : new Terms(terms.version(), terms.at()),
                registration.identity(),
                registration.identityTries(),
                registration.member(),
                registration.status(),
                registration.refused(),
                registration.dueAt(),
                registration.attempts(),
                registration.completedAt());
    }

    AccountRegistration toRegistration(String id) {
        return new AccountRegistration(
                RegistrationId.of(id),
                secretHash,
                language,
                expiresAt,
                answers(),
                identity,
                identityTries,
                member,
                status,
                refused,
                dueAt,
                attempts,
                completedAt);
    }

    private Answers answers() {
        return new Answers(
                citizenship,
                segment,
                person == null ? null : person.toData(),
                email == null ? null : new EmailAddress(email.reveal()),
                emailVerified,
                phone == null ? null : new PhoneNumber(phone.reveal()),
                phoneVerified,
                password == null
                        ? null
                        : new PasswordHash(
                                password.salt().reveal(), password.value().reveal(), password.iterations()),
                terms == null ? null : new TermsAccepted(terms.version(), terms.at()));
    }
}
