package id.jmo.balance.messaging;

import id.jmo.balance.application.MemberRecord;
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
        Membership membership) {

    record Membership(String status, @Nullable LocalDate endedOn) {}

    MemberRecord toRecord() {
        return new MemberRecord(kpj, segment, employer, membership.status(), membership.endedOn());
    }
}
