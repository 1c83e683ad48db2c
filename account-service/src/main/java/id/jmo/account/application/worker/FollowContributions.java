package id.jmo.account.application.worker;

import id.jmo.account.application.ChangeMembership;
import id.jmo.account.application.Members;
import id.jmo.account.model.EndCause;
import id.jmo.account.model.Member;
import id.jmo.account.model.Membership;
import id.jmo.account.model.Segment;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The membership of an independent worker (BPU) ends when more than three months are due without payment, and goes on with the
 * next paid contribution. What officers or members recorded stays as it is; the same event again changes nothing.
 */
@UseCase
public class FollowContributions {

    private static final String RECORDED_BY = "contribution-service";

    private final Members members;
    private final ChangeMembership changeMembership;

    FollowContributions(Members members, ChangeMembership changeMembership) {
        this.members = members;
        this.changeMembership = changeMembership;
    }

    /** Whoever no longer pays counts as having stopped work. */
    public void lapsed(MemberId id, LocalDate on) {
        independentWorker(id)
                .filter(member -> member.membership() instanceof Membership.Active)
                .ifPresent(_ -> changeMembership.end(id, on, EndCause.STOPPED_WORKING, RECORDED_BY));
    }

    /** @param on when the contribution became known, not before the membership ended */
    public void resumed(MemberId id, LocalDate on) {
        independentWorker(id)
                .filter(FollowContributions::lapsed)
                .ifPresent(_ -> changeMembership.resume(id, on, RECORDED_BY));
    }

    private Optional<Member> independentWorker(MemberId id) {
        return members.find(id).filter(member -> member.segment() == Segment.BPU);
    }

    private static boolean lapsed(Member member) {
        return member.membership() instanceof Membership.Ended
                && member.employments().changes().getLast().recordedBy().equals(RECORDED_BY);
    }
}
