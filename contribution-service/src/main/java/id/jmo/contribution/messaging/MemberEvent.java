package id.jmo.contribution.messaging;

import id.jmo.contribution.model.member.MemberFacts;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What this service reads of the snapshot that every event of a member carries. */
record MemberEvent(
        MemberId memberId,
        Confidential name,
        Nik nik,
        Kpj kpj,
        Confidential birthDate,
        String segment,
        @Nullable String employerNumber,
        MembershipPart membership) {

    private static final Set<String> FOR_GOOD = Set.of("DEATH", "TOTAL_DISABILITY");

    /** @param endedOn none while the membership lasts */
    record MembershipPart(
            @Nullable LocalDate endedOn, @Nullable String cause) {

        boolean isOverForGood() {
            return cause != null && FOR_GOOD.contains(cause);
        }
    }

    MemberFacts facts() {
        return new MemberFacts(
                memberId,
                name,
                nik,
                kpj,
                birthDate,
                segment,
                employerNumber,
                membership.endedOn(),
                membership.isOverForGood());
    }
}
