package id.jmo.account.application;

import id.jmo.account.model.EndCause;
import id.jmo.account.model.Member;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import java.time.Clock;
import java.time.LocalDate;

/** Ends a membership and resumes it. */
@UseCase
public class ChangeMembership {

    private final Members members;
    private final Clock clock;

    ChangeMembership(Members members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    public Member end(MemberId id, LocalDate endedOn, EndCause cause) {
        return members.change(id, member -> member.endMembership(endedOn, cause, clock.instant()));
    }

    public Member resume(MemberId id) {
        return members.change(id, Member::resumeMembership);
    }
}
