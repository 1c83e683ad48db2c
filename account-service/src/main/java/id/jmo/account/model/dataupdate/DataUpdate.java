package id.jmo.account.model.dataupdate;

import id.jmo.account.model.BankAccount;
import id.jmo.account.model.ContactDetails;
import id.jmo.account.model.ContactDetails.EmergencyContact;
import id.jmo.account.model.Npwp;
import id.jmo.account.model.dataupdate.DataUpdateFact.BankAccountChanged;
import id.jmo.account.model.dataupdate.DataUpdateFact.ContactChanged;
import id.jmo.account.model.dataupdate.DataUpdateRefusal.Reason;
import id.jmo.account.model.onetimecode.CodeChannel;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.EmailAddress;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PersonName;
import id.jmo.platform.values.PhoneNumber;
import id.jmo.platform.values.VerificationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A member's data update, the only one at a time. Every method decides without side effect. Nothing of it is in the
 * member's record before the member confirms it as a whole.
 *
 * @param expiresAt until when the steps can be answered
 * @param language to be written to in; as it is if absent
 * @param membershipConfirmed whether the membership on record is the member's
 * @param selfie by which the member proved who they are, for this update only
 * @param mothersName the mother's name before marriage, given with the civil data
 * @param occupation what the member works as (pekerjaan)
 * @param npwpAnswered whether the member gave a tax number or said that there is none
 * @param bankAccount the answer to the step of the bank account, if there is one
 * @param before the contact that the member had when they confirmed
 * @param confirmedAt when the member's record had it all
 */
public record DataUpdate(
        MemberId member,
        Instant expiresAt,
        Status status,
        @Nullable Language language,
        boolean membershipConfirmed,
        @Nullable VerificationId selfie,
        @Nullable GivenContact contact,
        @Nullable PersonName mothersName,
        @Nullable Confidential occupation,
        boolean npwpAnswered,
        @Nullable Npwp npwp,
        @Nullable EmergencyContact emergencyContact,
        @Nullable GivenBankAccount bankAccount,
        @Nullable ContactDetails before,
        @Nullable Instant confirmedAt) {

    /** Where it stands. */
    public enum Status {
        /** Steps are open, or all are done and to be reviewed. */
        OPEN,
        /** Confirmed, and on its way into the member's record. */
        CONFIRMING,
        CONFIRMED
    }

    public static DataUpdate begun(MemberId member, @Nullable Language language, Instant expiresAt) {
        return new DataUpdate(
                member,
                expiresAt,
                Status.OPEN,
                language,
                false,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null);
    }

    /** Whether the member goes on with it instead of beginning another. */
    public boolean goesOn(Instant now) {
        return switch (status) {
            case OPEN -> now.isBefore(expiresAt);
            case CONFIRMING -> true;
            case CONFIRMED -> false;
        };
    }

    /** The first step that is not done; none if all are. */
    public Optional<DataUpdateStep> step(List<DataUpdateStep> order) {
        return order.stream().filter(step -> !isDone(step)).findFirst();
    }

    private boolean isDone(DataUpdateStep step) {
        return switch (step) {
            case MEMBERSHIP -> membershipConfirmed;
            case SELFIE -> selfie != null;
            case CONTACT -> contact != null && contact.isProved();
            case CIVIL_DATA -> mothersName != null;
            case OCCUPATION -> occupation != null;
            case NPWP -> npwpAnswered;
            case EMERGENCY_CONTACT -> emergencyContact != null;
            case BANK_ACCOUNT -> bankAccount != null && bankAccount.isDone();
        };
    }

    /** @throws DataUpdateRefusal unless the step can be answered now, for the first time or anew */
    public void requireReached(DataUpdateStep step, List<DataUpdateStep> order, Instant now) {
        if (!goesOn(now)) {
            throw new DataUpdateRefusal(Reason.NONE_OPEN);
        }
        if (status != Status.OPEN) {
            throw new DataUpdateRefusal(Reason.CLOSED);
        }
        if (order.stream().takeWhile(earlier -> earlier != step).anyMatch(earlier -> !isDone(earlier))) {
            throw new DataUpdateRefusal(Reason.STEP_NOT_REACHED);
        }
    }

    public DataUpdate withMembershipConfirmed() {
        return new Draft(this).membership().build();
    }

    /** @throws DataUpdateRefusal if it does not prove that the member is there */
    public DataUpdate withSelfie(JudgedSelfie judged, Instant now) {
        if (!judged.member().equals(member)) {
            throw new DataUpdateRefusal(Reason.SELFIE_UNKNOWN);
        }
        if (!judged.matched()) {
            throw new DataUpdateRefusal(Reason.SELFIE_NOT_MATCHED);
        }
        if (judged.isTooOld(now)) {
            throw new DataUpdateRefusal(Reason.SELFIE_TOO_OLD);
        }
        return new Draft(this).selfie(judged.verification()).build();
    }

    /** @param onRecord the contact that needs no proof */
    public DataUpdate withContact(
            EmailAddress email, PhoneNumber phone, @Nullable Confidential address, ContactDetails onRecord) {
        return new Draft(this)
                .contact(GivenContact.given(email, phone, address, onRecord, contact))
                .build();
    }

    public DataUpdate withProved(EmailAddress proved) {
        return contact == null
                ? this
                : new Draft(this).contact(contact.withProved(proved)).build();
    }

    public DataUpdate withProved(PhoneNumber proved) {
        return contact == null
                ? this
                : new Draft(this).contact(contact.withProved(proved)).build();
    }

    public DataUpdate withCivilData(PersonName mother) {
        return new Draft(this).mother(mother).build();
    }

    public DataUpdate withOccupation(Confidential answer) {
        return new Draft(this).occupation(answer).build();
    }

    /** @param answer none if the member has no tax number */
    public DataUpdate withNpwp(@Nullable Npwp answer) {
        return new Draft(this).npwp(answer).build();
    }

    public DataUpdate withEmergencyContact(EmergencyContact answer) {
        return new Draft(this).emergencyContact(answer).build();
    }

    /**
     * @param account none if the member has none, or keeps the one on record
     * @throws DataUpdateRefusal if there were too many
     */
    public DataUpdate withBankAccount(@Nullable BankAccount account, @Nullable BankAccount onRecord) {
        return new Draft(this)
                .bankAccount(GivenBankAccount.given(account, onRecord, bankAccount))
                .build();
    }

    /**
     * What the bank answered.
     *
     * @param refusal none if the account is the member's
     */
    public DataUpdate withBankAnswer(InquiryId inquiry, BankAccountRefusal.@Nullable Reason refusal) {
        return bankAccount == null
                ? this
                : new Draft(this)
                        .bankAccount(bankAccount.answered(inquiry, refusal))
                        .build();
    }

    public DataUpdate withProved(InquiryId inquiry) {
        return bankAccount == null
                ? this
                : new Draft(this).bankAccount(bankAccount.withProved(inquiry)).build();
    }

    /**
     * What a code for the bank account proves.
     *
     * @throws DataUpdateRefusal if no account was given that has to be proved
     * @throws BankAccountRefusal if it was refused
     */
    public InquiryId bankAccountToProve() {
        if (bankAccount != null && bankAccount.state() instanceof GivenBankAccount.State.Refused(var reason)) {
            throw new BankAccountRefusal(reason);
        }
        return Optional.ofNullable(bankAccount)
                .flatMap(GivenBankAccount::inquiry)
                .orElseThrow(() -> new DataUpdateRefusal(Reason.STEP_NOT_REACHED));
    }

    /**
     * The member has reviewed it all. To confirm again what is being confirmed changes nothing.
     *
     * @param onRecord the member's contact until then
     * @throws DataUpdateRefusal if a step is not done
     * @throws BankAccountRefusal if the bank account was refused
     */
    public DataUpdate confirming(ContactDetails onRecord, List<DataUpdateStep> order, Instant now) {
        if (!goesOn(now)) {
            throw new DataUpdateRefusal(Reason.NONE_OPEN);
        }
        if (status == Status.CONFIRMING) {
            return this;
        }
        if (bankAccount != null) {
            bankAccount.requireAnswered();
        }
        if (step(order).isPresent()) {
            throw new DataUpdateRefusal(Reason.STEP_NOT_REACHED);
        }
        return new Draft(this).at(Status.CONFIRMING, onRecord, null).build();
    }

    /** The new e-mail address, or else the phone, is another's: the member gives another one. */
    public DataUpdate reopened(boolean becauseOfEmail) {
        return new Draft(this)
                .contact(given().withoutProofs(becauseOfEmail))
                .at(Status.OPEN, null, null)
                .build();
    }

    /** The member's record has it all: nothing else is kept here. */
    public DataUpdate confirmed(Instant now) {
        return new Draft(begun(member, null, expiresAt))
                .membership()
                .at(Status.CONFIRMED, null, now)
                .build();
    }

    /** The member has the answers erased, unless they are being confirmed. */
    public DataUpdate discarded() {
        return status == Status.OPEN ? begun(member, null, expiresAt) : this;
    }

    /** Its time is over: nothing of it is kept. */
    public DataUpdate emptied(Instant now) {
        return goesOn(now) || status == Status.CONFIRMED ? this : begun(member, null, expiresAt);
    }

    /**
     * The new contact, once all steps are done.
     *
     * @param onRecord whose bank account stays unless another one was given
     */
    public ContactDetails details(ContactDetails onRecord) {
        GivenContact given = given();
        return new ContactDetails(
                given.email(),
                given.phone(),
                given.address(),
                npwp,
                emergencyContact,
                newBankAccount().orElse(onRecord.bankAccount()),
                occupation);
    }

    private Optional<BankAccount> newBankAccount() {
        return Optional.ofNullable(bankAccount).flatMap(GivenBankAccount::account);
    }

    /** Whether who is reached, or paid, is another than on record. */
    public boolean changesReachOrMoney(ContactDetails onRecord) {
        return contact != null
                        && !(contact.email().equals(onRecord.email())
                                && contact.phone().equals(onRecord.phone()))
                || newBankAccount().isPresent();
    }

    public boolean changesEmail() {
        return before != null && !given().email().equals(before.email());
    }

    public boolean changesPhone() {
        return before != null && !given().phone().equals(before.phone());
    }

    /** Those who read the addresses of before are to learn of the change of an address or of the bank account. */
    public List<DataUpdateFact> changes(Language language, Instant now) {
        List<DataUpdateFact> changes = new ArrayList<>();
        EmailAddress email = before == null ? null : before.email();
        PhoneNumber phone = before == null ? null : before.phone();
        if (email != null) {
            Confidential address = Confidential.of(email.text());
            if (changesEmail()) {
                changes.add(new ContactChanged(member, CodeChannel.EMAIL, address, language, now));
            }
            if (newBankAccount().isPresent()) {
                changes.add(new BankAccountChanged(member, CodeChannel.EMAIL, address, language, now));
            }
        }
        if (phone != null) {
            Confidential address = Confidential.of(phone.international());
            if (changesPhone()) {
                changes.add(new ContactChanged(member, CodeChannel.SMS, address, language, now));
            }
            if (newBankAccount().isPresent()) {
                changes.add(new BankAccountChanged(member, CodeChannel.SMS, address, language, now));
            }
        }
        return changes;
    }

    private GivenContact given() {
        return Objects.requireNonNull(contact, "The contact is one of the steps");
    }

    @Override
    public String toString() {
        return "DataUpdate[" + member + ", " + status + "]";
    }
}
