package id.jmo.account.application;

import id.jmo.account.application.employment.Employers;
import id.jmo.account.model.Employer;
import id.jmo.account.model.EndCause;
import id.jmo.account.model.Member;
import id.jmo.account.model.MemberRefusal;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.EmployerNumber;
import id.jmo.platform.values.MemberId;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Records that members are hired, leave, and work again. */
@UseCase
public class ChangeMembership {

    private final Members members;
    private final Employers employers;
    private final Clock clock;

    ChangeMembership(Members members, Employers employers, Clock clock) {
        this.members = members;
        this.employers = employers;
        this.clock = clock;
    }

    /** @throws MemberRefusal if nobody knows the employer or the member, or as {@link Member#hire} decides */
    public Member hire(MemberId id, EmployerNumber number, LocalDate on, String recordedBy) {
        Employer employer =
                employers.find(number).orElseThrow(() -> new MemberRefusal(MemberRefusal.Reason.EMPLOYER_UNKNOWN));
        return members.change(id, member -> member.hire(employer, on, recordedBy, clock.instant()));
    }

    public Member end(MemberId id, LocalDate endedOn, EndCause cause, String recordedBy) {
        return members.change(id, member -> member.endMembership(endedOn, cause, recordedBy, clock.instant()));
    }

    /** @param on since when, or none if the end was recorded wrongly */
    public Member resume(MemberId id, @Nullable LocalDate on, String recordedBy) {
        return members.change(id, member -> member.resumeMembership(on, recordedBy, clock.instant()));
    }
}
