package id.jmo.account.web;

import id.jmo.account.application.dataupdate.UpdateData.Standing;
import id.jmo.account.model.BankAccount;
import id.jmo.account.model.ContactDetails.EmergencyContact;
import id.jmo.account.model.Npwp;
import id.jmo.account.model.dataupdate.BankAccountRefusal;
import id.jmo.account.model.dataupdate.DataUpdate;
import id.jmo.account.model.dataupdate.DataUpdate.Status;
import id.jmo.account.model.dataupdate.DataUpdateStep;
import id.jmo.account.model.dataupdate.GivenBankAccount;
import id.jmo.account.model.dataupdate.GivenBankAccount.State;
import id.jmo.account.model.dataupdate.GivenContact;
import id.jmo.platform.values.Confidential;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a data update stands, for the member to go on with it and to review it. Numbers and contact are masked.
 *
 * @param step the first that is not done; none if all are, and it is to be reviewed and confirmed
 * @param onRecord the member's record as it is now
 * @param occupation none before it is given
 * @param npwpAnswered whether the member gave a tax number or said that there is none
 * @param correction where to have the record corrected if it differs from the civil registry; a claim waits for it
 */
record DataUpdateView(
        Status status,
        @Nullable DataUpdateStep step,
        Instant expiresAt,
        @Nullable Instant confirmedAt,
        MemberView onRecord,
        @Nullable ContactGiven contact,
        @Nullable String occupation,
        boolean npwpAnswered,
        @Nullable String npwp,
        @Nullable EmergencyGiven emergencyContact,
        @Nullable BankAccountGiven bankAccount,
        @Nullable Correction correction) {

    private static final Correction CORRECTION = new Correction("/api/v1/complaints", "data-correction");

    /**
     * @param emailToProve whether the code that was sent to it has to be entered
     * @param phoneToProve likewise
     */
    record ContactGiven(String email, boolean emailToProve, String phone, boolean phoneToProve, boolean address) {}

    record EmergencyGiven(String name, String phone) {}

    /**
     * @param status KEPT: what is on record stays, if anything; CHECKING: the bank has not answered yet whose account it is;
     *     REFUSED: it is not kept, and another one may be given
     * @param codeToEnter whether the code that is sent to the phone has to be entered
     * @param refusal what the bank said of an account that was refused
     */
    record BankAccountGiven(
            BankAccountStatus status,
            @Nullable String bankCode,
            @Nullable String accountNumber,
            boolean codeToEnter,
            BankAccountRefusal.@Nullable Reason refusal) {

        private static BankAccountGiven of(GivenBankAccount given) {
            BankAccount account = given.account().orElse(null);
            return new BankAccountGiven(
                    switch (given.state()) {
                        case State.Kept() -> BankAccountStatus.KEPT;
                        case State.Checking _ -> BankAccountStatus.CHECKING;
                        case State.Confirmed _ -> BankAccountStatus.CONFIRMED;
                        case State.Refused _ -> BankAccountStatus.REFUSED;
                    },
                    account == null ? null : account.bankCode(),
                    account == null ? null : account.number().masked(),
                    account != null && !given.isProved(),
                    given.state() instanceof State.Refused(var reason) ? reason : null);
        }
    }

    enum BankAccountStatus {
        KEPT,
        CHECKING,
        CONFIRMED,
        REFUSED
    }

    /**
     * @param path of the complaints
     * @param kind of the complaint
     */
    record Correction(String path, String kind) {}

    static DataUpdateView of(Standing standing, List<DataUpdateStep> order) {
        DataUpdate update = standing.update();
        GivenContact contact = update.contact();
        Confidential occupation = update.occupation();
        Npwp npwp = update.npwp();
        EmergencyContact emergency = update.emergencyContact();
        GivenBankAccount bank = update.bankAccount();
        MemberView member = MemberView.of(standing.member());
        return new DataUpdateView(
                update.status(),
                update.status() == Status.OPEN ? update.step(order).orElse(null) : null,
                update.expiresAt(),
                update.confirmedAt(),
                member,
                contact == null
                        ? null
                        : new ContactGiven(
                                contact.email().masked(),
                                !contact.emailProved(),
                                contact.phone().masked(),
                                !contact.phoneProved(),
                                contact.address() != null),
                occupation == null ? null : occupation.reveal(),
                update.npwpAnswered(),
                npwp == null ? null : npwp.masked(),
                emergency == null
                        ? null
                        : new EmergencyGiven(
                                emergency.name().text(), emergency.phone().masked()),
                bank == null ? null : BankAccountGiven.of(bank),
                member.civilRegistry().status() == MemberView.RegistryStatus.MISMATCHED ? CORRECTION : null);
    }
}
