package id.jmo.account.persistence.dataupdate;

import id.jmo.account.model.BankAccount;
import id.jmo.account.model.ContactDetails;
import id.jmo.account.model.ContactDetails.EmergencyContact;
import id.jmo.account.model.ContactRelation;
import id.jmo.account.model.Npwp;
import id.jmo.account.model.dataupdate.BankAccountRefusal;
import id.jmo.account.model.dataupdate.DataUpdate;
import id.jmo.account.model.dataupdate.DataUpdate.Status;
import id.jmo.account.model.dataupdate.GivenBankAccount;
import id.jmo.account.model.dataupdate.GivenBankAccount.State;
import id.jmo.account.model.dataupdate.GivenContact;
import id.jmo.account.model.dataupdate.InquiryId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.EmailAddress;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PersonName;
import id.jmo.platform.values.PhoneNumber;
import id.jmo.platform.values.VerificationId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A data update at rest. Personal data are encrypted.
 *
 * @param eraseAt from when on its answers may be erased; absent if it has none, or is being confirmed
 */
record DataUpdateDocument(
        Instant expiresAt,
        @Nullable Instant eraseAt,
        Status status,
        @Nullable Language language,
        boolean membershipConfirmed,
        @Nullable VerificationId selfie,
        @Nullable Contact contact,
        @Nullable Confidential mothersName,
        @Nullable Confidential occupation,
        boolean npwpAnswered,
        @Nullable Confidential npwp,
        @Nullable Emergency emergencyContact,
        @Nullable Bank bankAccount,
        boolean contactBeforeKnown,
        @Nullable Confidential emailBefore,
        @Nullable Confidential phoneBefore,
        @Nullable Instant confirmedAt) {

    static final String ERASE_AT = "eraseAt";

    record Contact(
            Confidential email,
            boolean emailProved,
            Confidential phone,
            boolean phoneProved,
            @Nullable Confidential address) {}

    record Emergency(Confidential name, @Nullable ContactRelation relation, Confidential phone) {}

    enum BankState {
        KEPT,
        CHECKING,
        CONFIRMED,
        REFUSED
    }

    /** Code, number and inquiry are there while the account is checked, and after it was confirmed. */
    record Bank(
            int inquiries,
            BankState state,
            @Nullable String inquiry,
            @Nullable String bankCode,
            @Nullable Confidential accountNumber,
            boolean proved,
            BankAccountRefusal.@Nullable Reason refusal) {

        private static Bank of(GivenBankAccount given) {
            BankAccount account = given.account().orElse(null);
            return new Bank(
                    given.inquiries(),
                    switch (given.state()) {
                        case State.Kept() -> BankState.KEPT;
                        case State.Checking _ -> BankState.CHECKING;
                        case State.Confirmed _ -> BankState.CONFIRMED;
                        case State.Refused _ -> BankState.REFUSED;
                    },
                    given.inquiry().map(InquiryId::toString).orElse(null),
                    account == null ? null : account.bankCode(),
                    account == null ? null : account.number(),
                    given.isProved(),
                    given.state() instanceof State.Refused(var reason) ? reason : null);
        }

        private GivenBankAccount toGiven() {
            return new GivenBankAccount(
                    inquiries,
                    switch (state) {
                        case KEPT -> new State.Kept();
                        case CHECKING -> new State.Checking(InquiryId.of(present(inquiry)), account(), proved);
                        case CONFIRMED -> new State.Confirmed(InquiryId.of(present(inquiry)), account(), proved);
                        case REFUSED -> new State.Refused(present(refusal));
                    });
        }

        private BankAccount account() {
            return new BankAccount(present(bankCode), present(accountNumber));
        }

        private static <T> T present(@Nullable T field) {
            return Objects.requireNonNull(field, "A bank account is stored without a field of its state");
        }
    }

    static DataUpdateDocument of(DataUpdate update) {
        GivenContact contact = update.contact();
        PersonName mother = update.mothersName();
        Npwp npwp = update.npwp();
        EmergencyContact emergency = update.emergencyContact();
        GivenBankAccount bank = update.bankAccount();
        ContactDetails before = update.before();
        EmailAddress email = before == null ? null : before.email();
        PhoneNumber phone = before == null ? null : before.phone();
        boolean isEmpty = update.equals(DataUpdate.begun(update.member(), null, update.expiresAt()));
        return new DataUpdateDocument(
                update.expiresAt(),
                update.status() == Status.OPEN && !isEmpty ? update.expiresAt() : null,
                update.status(),
                update.language(),
                update.membershipConfirmed(),
                update.selfie(),
                contact == null
                        ? null
                        : new Contact(
                                Confidential.of(contact.email().text()),
                                contact.emailProved(),
                                Confidential.of(contact.phone().international()),
                                contact.phoneProved(),
                                contact.address()),
                mother == null ? null : Confidential.of(mother.text()),
                update.occupation(),
                update.npwpAnswered(),
                npwp == null ? null : Confidential.of(npwp.digits()),
                emergency == null
                        ? null
                        : new Emergency(
                                Confidential.of(emergency.name().text()),
                                emergency.relation(),
                                Confidential.of(emergency.phone().international())),
                bank == null ? null : Bank.of(bank),
                before != null,
                email == null ? null : Confidential.of(email.text()),
                phone == null ? null : Confidential.of(phone.international()),
                update.confirmedAt());
    }

    DataUpdate toUpdate(String id) {
        return new DataUpdate(
                MemberId.of(id),
                expiresAt,
                status,
                language,
                membershipConfirmed,
                selfie,
                contact == null
                        ? null
                        : new GivenContact(
                                new EmailAddress(contact.email().reveal()),
                                contact.emailProved(),
                                new PhoneNumber(contact.phone().reveal()),
                                contact.phoneProved(),
                                contact.address()),
                mothersName == null ? null : new PersonName(mothersName.reveal()),
                occupation,
                npwpAnswered,
                npwp == null ? null : new Npwp(npwp.reveal()),
                emergencyContact == null
                        ? null
                        : new EmergencyContact(
                                new PersonName(emergencyContact.name().reveal()),
                                emergencyContact.relation(),
                                new PhoneNumber(emergencyContact.phone().reveal())),
                bankAccount == null ? null : bankAccount.toGiven(),
                contactBeforeKnown
                        ? ContactDetails.of(
                                emailBefore == null ? null : new EmailAddress(emailBefore.reveal()),
                                phoneBefore == null ? null : new PhoneNumber(phoneBefore.reveal()))
                        : null,
                confirmedAt);
    }
}
