package id.jmo.account.application.employment;

import id.jmo.account.application.Members;
import id.jmo.account.model.Decision;
import id.jmo.account.model.Employer;
import id.jmo.account.model.EndCause;
import id.jmo.account.model.Member;
import id.jmo.account.model.MemberRefusal;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records who was hired and who left according to the employers' monthly files. What contradicts the member's record, because
 * an officer recorded something else meanwhile, is left as it is on record.
 */
@UseCase
public class FollowReports {

    private static final Logger LOG = LoggerFactory.getLogger(FollowReports.class);

    private final Members members;
    private final Clock clock;

    FollowReports(Members members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    public void started(MemberId id, Employer employer, LocalDate on) {
        change(
                id,
                member -> member.hire(employer, on, recordedBy(employer.number().text()), clock.instant()));
    }

    public void ended(MemberId id, String employerNumber, LocalDate on, EndCause cause) {
        change(id, member -> member.endMembership(on, cause, recordedBy(employerNumber), clock.instant()));
    }

    private void change(MemberId id, Function<Member, Decision> decision) {
        try {
            members.change(id, decision);
        } catch (MemberRefusal refusal) {
            LOG.warn("What an employer reported of member {} is not recorded: {}", id, refusal.reason());
        }
    }

    private static String recordedBy(String employerNumber) {
        return "employer:" + employerNumber;
    }
}
