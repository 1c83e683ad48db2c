package id.jmo.account.model.dataupdate;

import id.jmo.account.model.ContactDetails;
import id.jmo.account.model.ContactDetails.EmergencyContact;
import id.jmo.account.model.Npwp;
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
 * @param npwpAnswered whether the member gave a tax number or said that there is none
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
        boolean npwpAnswered,
        @Nullable Npwp npwp,
        @Nullable EmergencyContact emergencyContact,
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
                member, expiresAt, Status.OPEN, language, false, null, null, null, false, null, null, null, null);
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
            case NPWP -> npwpAnswered;
            case EMERGENCY_CONTACT -> emergencyContact != null;
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

    /** @param answer none if the member has no tax number */
    public DataUpdate withNpwp(@Nullable Npwp answer) {
        return new Draft(this).npwp(answer).build();
    }

    public DataUpdate withEmergencyContact(EmergencyContact answer) {
        return new Draft(this).emergencyContact(answer).build();
    }

    /**
     * The member has reviewed it all. To confirm again what is being confirmed changes nothing.
     *
     * @param onRecord the member's contact until then
     * @throws DataUpdateRefusal if a step is not done
     */
    public DataUpdate confirming(ContactDetails onRecord, List<DataUpdateStep> order, Instant now) {
        if (!goesOn(now)) {
            throw new DataUpdateRefusal(Reason.NONE_OPEN);
        }
        if (status == Status.CONFIRMING) {
            return this;
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
        return new DataUpdate(
                member, expiresAt, Status.CONFIRMED, null, true, null, null, null, false, null, null, null, now);
    }

    /** Its time is over: nothing of it is kept. */
    public DataUpdate emptied(Instant now) {
        return goesOn(now) || status == Status.CONFIRMED ? this : begun(member, null, expiresAt);
    }

    /** The new contact, once all steps are done. */
    public ContactDetails details() {
        GivenContact given = given();
        return new ContactDetails(given.email(), given.phone(), given.address(), npwp, emergencyContact);
    }

    public boolean changesEmail() {
        return before != null && !given().email().equals(before.email());
    }

    public boolean changesPhone() {
        return before != null && !given().phone().equals(before.phone());
    }

    /** Those who read the old addresses are to learn of the change. */
    public List<ContactChanged> contactsLeft(Language language, Instant now) {
        List<ContactChanged> left = new ArrayList<>();
        EmailAddress email = before == null ? null : before.email();
        PhoneNumber phone = before == null ? null : before.phone();
        if (email != null && changesEmail()) {
            left.add(new ContactChanged(member, CodeChannel.EMAIL, Confidential.of(email.text()), language, now));
        }
        if (phone != null && changesPhone()) {
            left.add(
                    new ContactChanged(member, CodeChannel.SMS, Confidential.of(phone.international()), language, now));
        }
        return left;
    }

    private GivenContact given() {
        return Objects.requireNonNull(contact, "The contact is one of the steps");
    }

    @Override
    public String toString() {
        return "DataUpdate[" + member + ", " + status + "]";
    }
}
