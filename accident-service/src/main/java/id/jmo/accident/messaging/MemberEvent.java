package id.jmo.accident.messaging;

import id.jmo.accident.model.MemberFacts;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What this service reads of the snapshot that every event of a member carries. */
record MemberEvent(
        MemberId memberId,
        Confidential name,
        Nik nik,
        Kpj kpj,
        Confidential birthDate,
        String segment,
        @Nullable String employer,
        @Nullable String employerNumber,
        MembershipPart membership) {

    /** @param endedOn none while the membership lasts */
    record MembershipPart(@Nullable LocalDate endedOn) {}

    MemberFacts asFacts() {
        return new MemberFacts(
                memberId,
                name,
                nik,
                kpj,
                LocalDate.parse(birthDate.reveal()),
                segment,
                Optional.ofNullable(employer),
                Optional.ofNullable(employerNumber),
                Optional.ofNullable(membership.endedOn));
    }
}
