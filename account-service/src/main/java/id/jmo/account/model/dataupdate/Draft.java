package id.jmo.account.model.dataupdate;

import id.jmo.account.model.ContactDetails;
import id.jmo.account.model.ContactDetails.EmergencyContact;
import id.jmo.account.model.Npwp;
import id.jmo.account.model.dataupdate.DataUpdate.Status;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.PersonName;
import id.jmo.platform.values.VerificationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A data update with some of its answers changed. */
final class Draft {

    private final DataUpdate original;
    private Status status;
    private boolean membershipConfirmed;
    private @Nullable VerificationId selfie;
    private @Nullable GivenContact contact;
    private @Nullable PersonName mothersName;
    private @Nullable Confidential occupation;
    private boolean npwpAnswered;
    private @Nullable Npwp npwp;
    private @Nullable EmergencyContact emergencyContact;
    private @Nullable GivenBankAccount bankAccount;
    private @Nullable ContactDetails before;
    private @Nullable Instant confirmedAt;

    Draft(DataUpdate original) {
        this.original = original;
        this.status = original.status();
        this.membershipConfirmed = original.membershipConfirmed();
        this.selfie = original.selfie();
        this.contact = original.contact();
        this.mothersName = original.mothersName();
        this.occupation = original.occupation();
        this.npwpAnswered = original.npwpAnswered();
        this.npwp = original.npwp();
        this.emergencyContact = original.emergencyContact();
        this.bankAccount = original.bankAccount();
        this.before = original.before();
        this.confirmedAt = original.confirmedAt();
    }

    Draft membership() {
        membershipConfirmed = true;
        return this;
    }

    Draft selfie(VerificationId verification) {
        selfie = verification;
        return this;
    }

    Draft contact(GivenContact given) {
        contact = given;
        return this;
    }

    Draft mother(PersonName name) {
        mothersName = name;
        return this;
    }

    Draft occupation(Confidential answer) {
        occupation = answer;
        return this;
    }

    Draft npwp(@Nullable Npwp answer) {
        npwpAnswered = true;
        npwp = answer;
        return this;
    }

    Draft emergencyContact(EmergencyContact answer) {
        emergencyContact = answer;
        return this;
    }

    Draft bankAccount(GivenBankAccount answer) {
        bankAccount = answer;
        return this;
    }

    Draft at(Status reached, @Nullable ContactDetails contactBefore, @Nullable Instant confirmed) {
        status = reached;
        before = contactBefore;
        confirmedAt = confirmed;
        return this;
    }

    DataUpdate build() {
        return new DataUpdate(
                original.member(),
                original.expiresAt(),
                status,
                original.language(),
                membershipConfirmed,
                selfie,
                contact,
                mothersName,
                occupation,
                npwpAnswered,
                npwp,
                emergencyContact,
                bankAccount,
                before,
                confirmedAt);
    }
}
