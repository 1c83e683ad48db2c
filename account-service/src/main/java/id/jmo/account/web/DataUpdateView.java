package id.jmo.account.web;

import id.jmo.account.application.dataupdate.UpdateData.Standing;
import id.jmo.account.model.ContactDetails.EmergencyContact;
import id.jmo.account.model.Npwp;
import id.jmo.account.model.dataupdate.DataUpdate;
import id.jmo.account.model.dataupdate.DataUpdate.Status;
import id.jmo.account.model.dataupdate.DataUpdateStep;
import id.jmo.account.model.dataupdate.GivenContact;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a data update stands, for the member to go on with it and to review it. Numbers and contact are masked.
 *
 * @param step the first that is not done; none if all are, and it is to be reviewed and confirmed
 * @param onRecord the member's record as it is now
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
        boolean npwpAnswered,
        @Nullable String npwp,
        @Nullable EmergencyGiven emergencyContact,
        @Nullable Correction correction) {

    private static final Correction CORRECTION = new Correction("/api/v1/complaints", "data-correction");

    /**
     * @param emailToProve whether the code that was sent to it has to be entered
     * @param phoneToProve likewise
     */
    record ContactGiven(String email, boolean emailToProve, String phone, boolean phoneToProve, boolean address) {}

    record EmergencyGiven(String name, String phone) {}

    /**
     * @param path of the complaints
     * @param kind of the complaint
     */
    record Correction(String path, String kind) {}

    static DataUpdateView of(Standing standing, List<DataUpdateStep> order) {
        DataUpdate update = standing.update();
        GivenContact contact = update.contact();
        Npwp npwp = update.npwp();
        EmergencyContact emergency = update.emergencyContact();
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
                update.npwpAnswered(),
                npwp == null ? null : npwp.masked(),
                emergency == null
                        ? null
                        : new EmergencyGiven(
                                emergency.name().text(), emergency.phone().masked()),
                member.civilRegistry().status() == MemberView.RegistryStatus.MISMATCHED ? CORRECTION : null);
    }
}
