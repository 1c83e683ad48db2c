package id.jmo.balance.messaging;

import id.jmo.balance.application.MemberRecord;
import id.jmo.platform.values.EmployerNumber;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is read of every event of topic {@code jmo.members.v1}: each carries the member as of then. */
record MemberFact(
        MemberId memberId,
        Kpj kpj,
        String segment,
        @Nullable String employer,
        @Nullable String employerNumber,
        Membership membership) {

    record Membership(String status, @Nullable LocalDate endedOn) {}

    MemberRecord toRecord() {
        return new MemberRecord(
                kpj,
                segment,
                employer,
                employerNumber == null ? null : new EmployerNumber(employerNumber),
                membership.status(),
                membership.endedOn());
    }
}
