package id.jmo.account.model;

import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.PersonName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an officer ordered to be corrected, having decided a member's complaint. What is absent stays as it is.
 *
 * @param round from 1: the order's number within the complaint, as an officer may order again what was refused
 * @param orderedBy the officer's user id
 */
public record CorrectionOrder(
        ComplaintId complaintId,
        int round,
        String orderedBy,
        @Nullable PersonName name,
        @Nullable LocalDate birthDate,
        @Nullable Nik nik,
        Membership.@Nullable Ended membershipEnd) {

    @Override
    public String toString() {
        return "CorrectionOrder[" + complaintId + "#" + round + "]";
    }
}
