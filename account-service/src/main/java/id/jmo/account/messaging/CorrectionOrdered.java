package id.jmo.account.messaging;

import id.jmo.account.model.CorrectionOrder;
import id.jmo.account.model.EndCause;
import id.jmo.account.model.Membership;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.PersonName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What this service reads of an officer's order to correct a member's data. */
record CorrectionOrdered(
        ComplaintId complaintId,
        int round,
        MemberId memberId,
        String orderedBy,
        @Nullable Confidential name,
        @Nullable Confidential birthDate,
        @Nullable Nik nik,
        @Nullable MembershipEnd membershipEnd) {

    record MembershipEnd(LocalDate endedOn, EndCause cause) {}

    CorrectionOrder toOrder() {
        return new CorrectionOrder(
                complaintId,
                round,
                orderedBy,
                name == null ? null : new PersonName(name.reveal()),
                birthDate == null ? null : LocalDate.parse(birthDate.reveal()),
                nik,
                membershipEnd == null ? null : new Membership.Ended(membershipEnd.endedOn(), membershipEnd.cause()));
    }
}
